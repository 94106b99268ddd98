// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package org.example.milter;

import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Numbers as the names of their constants, which are lines of a number and a name. */
final class Names {
  private Names() {}

  static String of(long value, String lines) {
    String start = value + " ";
    return lines
        .lines()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .findAny()
        .orElse(String.format("0x%x", value));
  }

  static String ofFlags(long value, String lines) {
    return LongStream.iterate(value, rest -> rest != 0, rest -> rest & (rest - 1))
        .mapToObj(rest -> of(Long.lowestOneBit(rest), lines))
        .collect(Collectors.joining(" | "));
  }
}
