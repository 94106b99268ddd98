/*
 * libmilter's way with the payload of a command, by functions of its own source, which the build puts
 * where the compiler looks: where do the arguments begin?
 */
#include "engine.c"

#include "bench.h"

void split(char code, char *payload, size_t size)
{
    char *name, *value, **arguments;
    switch (code) {
    case SMFIC_MACRO:
        arguments = size == 0 ? NULL : dec_argv(payload + 1, size - 1);
        keep(arguments);
        free(arguments);
        break;
    case SMFIC_MAIL:
    case SMFIC_RCPT:
        arguments = dec_argv(payload, size);
        keep(arguments);
        free(arguments);
        break;
    case SMFIC_HEADER:
        if (dec_arg2(payload, size, &name, &value) == MI_SUCCESS) {
            keep(name);
            keep(value);
        }
        break;
    }
}
