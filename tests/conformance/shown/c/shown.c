/* Prints the messages of frames. */
#include "milter.h"

#include <stdio.h>
#include <string.h>

static size_t unhex(const char *digits, uint8_t *data)
{
    size_t size = strlen(digits) / 2;
    for (size_t place = 0; place < size; place++) {
        unsigned byte = 0;
        sscanf(digits + 2 * place, "%2x", &byte);
        data[place] = (uint8_t)byte;
    }
    return size;
}

static void show_flag(const char *name, uint32_t bit)
{
    if (name != NULL) {
        printf(" %s", name);
    } else {
        printf(" 0x%x", (unsigned)bit);
    }
}

int main(int count, char **arguments)
{
    for (int place = 1; place < count; place++) {
        uint8_t data[256];
        milter_message message;
        if (!milter_decode(data, unhex(arguments[place], data), 0, 0, &message, NULL)) return 1;
        if (message.kind == MILTER_KIND_CONNECT) {
            milter_connect *m = &message.as.connect;
            printf("%.*s %s %u %.*s", (int)m->hostname.size, (const char *)m->hostname.data,
                   milter_address_family_name(m->family), (unsigned)m->port, (int)m->address.size,
                   (const char *)m->address.data);
        } else {
            for (uint32_t bit = 1; bit != 0; bit <<= 1) {
                if (message.as.negotiate.actions & bit) show_flag(milter_actions_name(bit), bit);
                if (message.as.negotiate.steps & bit) show_flag(milter_steps_name(bit), bit);
            }
        }
        puts("");
    }
    return 0;
}
