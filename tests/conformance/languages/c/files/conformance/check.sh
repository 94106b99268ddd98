#!/bin/sh
# Builds and checks what was generated, which lies in the current folder: check.sh WHAT
set -eu

library=$(basename ./*.h .h)
warnings='-Wall -Wextra -Wconversion -pedantic -Werror'
sanitizers='-g -fsanitize=address,undefined -fno-sanitize-recover=all'
driver='conformance/show.c conformance/take.c conformance/frames.c conformance/states.c conformance/main.c'

case $1 in
driver)
    # Without a standard, as many build, more words are the compiler's own.
    gcc "${OPTIMIZE:--O2}" $warnings -I. -o driver $driver "$library.c"
    ;;
format)
    # Releases differ in what they find right.
    clang-format --version | grep -q 'version 14\.' || { clang-format --version; exit "${CI:+1}"; }
    clang-format --dry-run -Werror "$library.h" "$library.c"
    ;;
warnings)
    # What gcc finds depends on what it optimizes; clang warns before it does.
    gcc -std=c11 -O2 $warnings -c -o conformance/library.o "$library.c"
    clang -std=c11 $warnings -c -o conformance/library.o "$library.c"
    # Nothing is asked of the C library that could allocate.
    nm -u conformance/library.o | grep -vE ' (_.*|bcmp|mem(chr|cmp|cpy|move|set)|str(len|cmp))$' && exit 1 || true
    ;;
cplusplus)
    printf '#include "%s.h"\nint main() { return %s_text("C").size == 1 ? 0 : 1; }\n' "$library" "$library" >conformance/include.cpp
    for compiler in g++ clang++; do
        $compiler -std=c++17 $warnings -I. -o conformance/include conformance/include.cpp conformance/library.o
        ./conformance/include
    done
    ;;
cmake)
    cmake -S . -B conformance/cmake -DCMAKE_INSTALL_PREFIX=conformance/installed >/dev/null
    cmake --build conformance/cmake --target install >/dev/null
    test -f "conformance/installed/include/$library.h"
    ;;
readme)
    grep -q '^```c$' README.md || exit 0
    sed -n '/^```c$/,/^```$/p' README.md | grep -v '^```' >conformance/readme.c
    clang-format --dry-run -Werror conformance/readme.c
    gcc -std=c11 $warnings -I. -o conformance/readme conformance/readme.c "$library.c"
    ./conformance/readme | grep -x '[a-z_]*: some text'
    ;;
test)
    [ -f "conformance/${library}_test.c" ] || exit 0
    clang -std=c11 "${OPTIMIZE:--O1}" $sanitizers -I. -o conformance/test "conformance/${library}_test.c" "$library.c"
    ./conformance/test
    ;;
sanitized)
    clang -std=c11 "${OPTIMIZE:--O1}" $sanitizers -I. -o driver-sanitized $driver "$library.c"
    { cat questions.jsonl; printf '["table"]\n["table",4294967295,4294967295,4294967295]\n'; } >conformance/asked
    ./driver <conformance/asked >conformance/fast
    ./driver-sanitized <conformance/asked >conformance/careful
    cmp conformance/fast conformance/careful
    ;;
fuzz)
    clang -std=c11 "${OPTIMIZE:--O1}" $sanitizers -fsanitize=fuzzer -DFUZZING -I. -o fuzzer $driver conformance/fuzz.c "$library.c"
    mkdir -p conformance/corpus
    ./fuzzer -max_total_time="${FUZZ_SECONDS:-10}" -max_len=4096 -timeout=5 -print_final_stats=1 \
        -artifact_prefix=conformance/ conformance/corpus conformance/seeds
    ;;
esac
