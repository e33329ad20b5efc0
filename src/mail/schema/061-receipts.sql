-- Of some letters whoever ordered them wants to know what became of them: when they were first tried, and taken. What such a
-- letter was made from is kept until that was told.
alter table mail.letter
  add column tried_at timestamptz,
  add column receipt text check (receipt in ('wanted', 'given'));
create index on mail.letter (done_at) where receipt = 'wanted';
