#ifndef BENCH_H
#define BENCH_H

#include <stddef.h>

/* Makes the compiler believe that a value is needed. */
static inline void keep(const void *value)
{
    __asm__ volatile("" : : "g"(value) : "memory");
}

/* What libmilter does with the payload of a command. */
void split(char code, char *payload, size_t size);

#endif
