// Command bench compares the generated codec with two libraries: the wire decoding alone, and whole
// sessions of a filter that does nothing. Its argument is a file with the frames of a session. All
// take turns, so that a slow moment of the machine strikes all. In this folder:
//
//	(cd ../../../.. && python -m tests.bench.languages.corpus_file /tmp/session)
//	go run . /tmp/session
package main

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"testing"
)

// A contender does the work of one session, from a connection that has its frames. It gives how much
// it did, which must be the same every time.
type contender struct {
	name string
	run  func(*connection) int
}

var groups = []struct {
	title      string
	contenders []contender
}{
	{"wire decoding", []contender{{"generated", decodeGenerated}, {"d--j/go-milter", decodeDJ}, {"emersion/go-milter", decodeEmersion}, {"generated, no pool", decodeOnce}}},
	{"session of a filter", []contender{{"generated", serveGenerated}, {"d--j/go-milter", serveDJ}, {"emersion/go-milter", serveEmersion}}},
}

func main() {
	rounds := flag.Int("rounds", 5, "how often each takes its turn")
	testing.Init()
	flag.Parse()
	session, err := os.ReadFile(flag.Arg(0))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Printf("one session: %d bytes; the median of %d rounds\n", len(session), *rounds)
	for _, group := range groups {
		fmt.Printf("\n%-20s %12s %12s %12s %8s %8s\n", group.title, "ns/op", "B/op", "allocs/op", "time", "allocs")
		compare(group.contenders, session, *rounds)
	}
}

func compare(contenders []contender, session []byte, rounds int) {
	results := make([][]testing.BenchmarkResult, len(contenders))
	for range rounds {
		for place, each := range contenders {
			conn := newConnection(session)
			conn.rewind()
			wanted := each.run(conn)
			results[place] = append(results[place], testing.Benchmark(func(b *testing.B) {
				b.ReportAllocs()
				conn := newConnection(session)
				for b.Loop() {
					conn.rewind()
					if done := each.run(conn); done != wanted {
						panic(fmt.Sprintf("%s: %d and not %d", each.name, done, wanted))
					}
				}
			}))
		}
	}
	var first testing.BenchmarkResult
	for place, each := range contenders {
		slices.SortFunc(results[place], func(a, b testing.BenchmarkResult) int { return int(a.NsPerOp() - b.NsPerOp()) })
		median := results[place][rounds/2]
		if place == 0 {
			first = median
		}
		fmt.Printf("%-20s %12d %12d %12d %7.1fx %7.1fx\n", each.name, median.NsPerOp(), median.AllocedBytesPerOp(), median.AllocsPerOp(),
			float64(median.NsPerOp())/float64(first.NsPerOp()), float64(median.AllocsPerOp())/float64(first.AllocsPerOp()))
	}
}
