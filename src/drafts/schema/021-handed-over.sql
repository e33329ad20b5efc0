-- Drafts pass to a successor with the right to act (`parties.hand-over`); nothing else about them is changed from outside.
grant update (person) on drafts.draft to comity_writer;
