// Command audit checks a folder that holds a log with the libraries that Go itself trusts for its checksum database.
// It knows nothing of this project but the places of the files, and prints "ok SIZE" or what is wrong.
package main

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8
const width = 1 << height

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: audit FOLDER")
		os.Exit(2)
	}
	tree, err := audit(os.Args[1])
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Println("ok", tree.N)
}

func audit(folder string) (tlog.Tree, error) {
	tree, err := openHead(folder)
	if err != nil {
		return tree, err
	}
	leaves, root, err := rebuild(folder, tree.N)
	if err != nil {
		return tree, err
	}
	if root != tree.Hash {
		return tree, fmt.Errorf("the entries lead to the root %v, the head signs %v", root, tree.Hash)
	}
	return tree, checkTiles(folder, tree, leaves)
}

// openHead verifies the checkpoint under the log key of the policy beside it.
func openHead(folder string) (tree tlog.Tree, err error) {
	policy, err := os.ReadFile(filepath.Join(folder, "policy"))
	if err != nil {
		return tree, err
	}
	var known []note.Verifier
	for _, line := range strings.Split(string(policy), "\n") {
		if words := strings.Fields(line); len(words) > 1 && words[0] == "log" {
			verifier, err := note.NewVerifier(words[1])
			if err != nil {
				return tree, err
			}
			known = append(known, verifier)
		}
	}
	signed, err := os.ReadFile(filepath.Join(folder, "checkpoint"))
	if err != nil {
		return tree, err
	}
	opened, err := note.Open(signed, note.VerifierList(known...))
	if err != nil {
		return tree, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != opened.Sigs[0].Name {
		return tree, fmt.Errorf("the checkpoint is not three lines under the name of its key")
	}
	if tree.N, err = strconv.ParseInt(lines[1], 10, 64); err != nil {
		return tree, err
	}
	hash, err := base64.StdEncoding.DecodeString(lines[2])
	if err != nil || copy(tree.Hash[:], hash) != tlog.HashSize {
		return tree, fmt.Errorf("the checkpoint holds no root")
	}
	return tree, nil
}

// rebuild reads every entry and computes the tree over them, using no tile.
func rebuild(folder string, size int64) (leaves []tlog.Hash, root tlog.Hash, err error) {
	stored := make([]tlog.Hash, 0, tlog.StoredHashCount(size))
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		hashes := make([]tlog.Hash, len(indexes))
		for i, index := range indexes {
			hashes[i] = stored[index]
		}
		return hashes, nil
	})
	for first := int64(0); first < size; first += width {
		count := size - first
		if count > width {
			count = width
		}
		path := place(tlog.Tile{H: height, L: -1, N: first / width, W: int(count)})
		bundle, err := os.ReadFile(filepath.Join(folder, path))
		if err != nil {
			return nil, root, err
		}
		for n := first; n < first+count; n++ {
			if len(bundle) < 2 || len(bundle)-2 < int(binary.BigEndian.Uint16(bundle)) {
				return nil, root, fmt.Errorf("%s ends too early", path)
			}
			end := 2 + int(binary.BigEndian.Uint16(bundle))
			leaf := tlog.RecordHash(bundle[2:end])
			hashes, err := tlog.StoredHashesForRecordHash(n, leaf, reader)
			if err != nil {
				return nil, root, err
			}
			stored = append(stored, hashes...)
			leaves = append(leaves, leaf)
			bundle = bundle[end:]
		}
		if len(bundle) > 0 {
			return nil, root, fmt.Errorf("%s goes on too long", path)
		}
	}
	root, err = tlog.TreeHash(size, reader)
	return leaves, root, err
}

// checkTiles reads each leaf hash, and each hash of every level above, through a reader that proves it to the root.
func checkTiles(folder string, tree tlog.Tree, leaves []tlog.Hash) error {
	proven := tlog.TileHashReader(tree, &tiles{folder: folder, seen: map[tlog.Tile][]byte{}})
	for level := 0; tree.N>>(level*height) > 0; level++ {
		count := tree.N >> (level * height)
		for first := int64(0); first < count; first += width {
			var indexes []int64
			for n := first; n < first+width && n < count; n++ {
				indexes = append(indexes, tlog.StoredHashIndex(level*height, n))
			}
			hashes, err := proven.ReadHashes(indexes)
			if err != nil {
				return err
			}
			for i, hash := range hashes {
				if level == 0 && hash != leaves[first+int64(i)] {
					return fmt.Errorf("the tiles and the bundles differ at entry %d", first+int64(i))
				}
			}
		}
	}
	return nil
}

type tiles struct {
	folder string
	seen   map[tlog.Tile][]byte
}

func (t *tiles) Height() int { return height }

func (t *tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func (t *tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range wanted {
		data, held := t.seen[tile]
		if !held {
			var err error
			if data, err = os.ReadFile(filepath.Join(t.folder, place(tile))); err != nil {
				return nil, err
			}
			// Tiles of leaves are wanted once; those above are on the way to many.
			if tile.L > 0 {
				t.seen[tile] = data
			}
		}
		all = append(all, data)
	}
	return all, nil
}

// place drops the height from Go's path, as tlog-tiles has only one, and names the bundles as tlog-tiles does.
func place(tile tlog.Tile) string {
	path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
	return strings.Replace(path, "tile/data/", "tile/entries/", 1)
}
