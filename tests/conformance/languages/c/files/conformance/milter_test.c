/* What no question of the driver reaches: refusals, lists, and the decoder's memory. */
#undef NDEBUG
#include "milter.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* Frames that are written down are of this version. */
#define OLDER 6

static uint8_t buffer[256];

static void refused(const milter_message *message, milter_error_kind kind, const char *field, const char *rule)
{
    milter_error error = {0};
    assert(milter_encode(message, 0, 0, 0, buffer, sizeof buffer, NULL) == 0);
    assert(milter_encode(message, 0, 0, 0, buffer, sizeof buffer, &error) == 0);
    assert(error.kind == kind && error.reason != NULL);
    assert(field == NULL ? error.field == NULL : strcmp(error.field, field) == 0);
    assert(rule == NULL ? error.rule == NULL : strcmp(error.rule, rule) == 0);
    assert((milter_encode_received(message, 0, 0, 0, buffer, sizeof buffer, NULL) == 0) == (rule == NULL));
}

static void refuses_what_the_peer_could_not_read(void)
{
    milter_message helo = {.kind = MILTER_KIND_HELO, .as.helo.hostname = {(const uint8_t *)"a\0b", 3}};
    refused(&helo, MILTER_ERROR_KIND_NUL, "hostname", NULL);

    milter_message header = {.kind = MILTER_KIND_HEADER, .as.header.value = milter_text("Hello")};
    refused(&header, MILTER_ERROR_KIND_MISSING, "name", NULL);
    header.as.header.name = milter_text("");
    refused(&header, MILTER_ERROR_KIND_TOO_SHORT, "name", NULL);
    header.kind = MILTER_KIND_ADD_HEADER;
    header.as.add_header.value = milter_text("Hello");
    /* What has no data is absent, whatever its size. */
    header.as.add_header.name = (milter_bytes){NULL, 3};
    refused(&header, MILTER_ERROR_KIND_MISSING, "name", NULL);
    header.as.add_header.name = milter_text("Subject\r\nBcc");
    refused(&header, MILTER_ERROR_KIND_BROKEN_RULE, "name", "rule/header-name");

    milter_message connect = {.kind = MILTER_KIND_CONNECT, .as.connect.hostname = milter_text("mx")};
    refused(&connect, MILTER_ERROR_KIND_UNKNOWN_VALUE, "family", NULL);
    connect.as.connect.family = MILTER_ADDRESS_FAMILY_UNKNOWN;
    assert(milter_encode(&connect, 0, 0, 0, buffer, sizeof buffer, NULL) == 9);
    connect.as.connect.port = 25;
    refused(&connect, MILTER_ERROR_KIND_UNEXPECTED, "port", NULL);
    connect.as.connect.port = 0;
    connect.as.connect.address = milter_text("");
    refused(&connect, MILTER_ERROR_KIND_UNEXPECTED, "address", NULL);
    connect.as.connect.family = MILTER_ADDRESS_FAMILY_INET;
    connect.as.connect.address = milter_text(NULL);
    refused(&connect, MILTER_ERROR_KIND_MISSING, "address", NULL);
    connect.as.connect.address = milter_text("");
    assert(milter_encode(&connect, 0, 0, 0, buffer, sizeof buffer, NULL) == 12);

    milter_message macro = {.kind = MILTER_KIND_MACRO, .as.macro.macros = {(const uint8_t *)"odd\0", 4}};
    refused(&macro, MILTER_ERROR_KIND_UNTERMINATED, "macros", NULL);

    /* A size is all that is looked at before the length is refused. */
    milter_message body = {.kind = MILTER_KIND_BODY, .as.body.data = {buffer, (size_t)UINT32_MAX}};
    refused(&body, MILTER_ERROR_KIND_TOO_LONG, NULL, NULL);

    milter_message none = {.kind = (milter_kind)0};
    refused(&none, MILTER_ERROR_KIND_UNKNOWN_CODE, NULL, NULL);
    assert(milter_kind_id(none.kind) == NULL && milter_phase_id((milter_phase)UINT8_MAX) == NULL);
}

static void writes_lists(void)
{
    uint8_t memory[16];
    milter_texts texts = {NULL, 0}, rest;
    milter_bytes text;
    assert(!milter_texts_next(&texts, &text));
    assert(milter_texts_add(&texts, memory, sizeof memory, milter_text("SIZE=1")));
    assert(milter_texts_add(&texts, memory, sizeof memory, milter_text("")));
    assert(!milter_texts_add(&texts, memory, sizeof memory, milter_text("BODY=8BIT")));
    assert(!milter_texts_add(&texts, memory, sizeof memory, (milter_bytes){(const uint8_t *)"\0", 1}));
    assert(texts.size == 8);
    rest = texts;
    assert(milter_texts_next(&rest, &text) && text.size == 6 && memcmp(text.data, "SIZE=1", 6) == 0);
    assert(milter_texts_next(&rest, &text) && text.size == 0 && text.data != NULL);
    assert(!milter_texts_next(&rest, &text));

    milter_pairs pairs = {NULL, 0};
    milter_bytes key;
    assert(milter_pairs_add(&pairs, memory, sizeof memory, milter_text("i"), milter_text("4bXk2T")));
    assert(!milter_pairs_add(&pairs, memory, sizeof memory, milter_text("j"), milter_text("mx.example")));
    assert(pairs.size == 9 && milter_pairs_next(&pairs, &key, &text) && text.size == 6);

    milter_macro_lists lists = {NULL, 0};
    milter_macro_list list = {MILTER_MACRO_STAGE_HELO, milter_text("{tls}")};
    milter_error error = {0};
    assert(milter_macro_lists_add(&lists, memory, sizeof memory, 0, 0, &list, &error) && error.reason == NULL);
    assert(!milter_macro_lists_add(&lists, memory, sizeof memory, 0, 0, &list, NULL));
    assert(!milter_macro_lists_add(&lists, memory, sizeof memory, 0, 0, &list, &error));
    assert(error.kind == MILTER_ERROR_KIND_TOO_LONG && error.reason != NULL && lists.size == 10);
    list.names = (milter_bytes){NULL, 4};
    assert(!milter_macro_lists_add(&lists, memory, sizeof memory, 0, 0, &list, &error));
    assert(error.kind == MILTER_ERROR_KIND_MISSING && strcmp(error.field, "macro-lists") == 0);
    assert(milter_macro_lists_next(&lists, 0, 0, &list) && list.stage == MILTER_MACRO_STAGE_HELO);
    assert(!milter_macro_lists_next(&lists, 0, 0, &list));
}

static void put(milter_decoder *decoder, const void *data, size_t size)
{
    size_t room;
    uint8_t *space = milter_decoder_space(decoder, &room);
    assert(room >= size);
    memcpy(space, data, size);
    milter_decoder_filled(decoder, size);
}

static void keeps_to_its_memory(void)
{
    uint8_t *small = malloc(MILTER_FRAME_SIZE(8)), *large = malloc(MILTER_FRAME_SIZE(20));
    milter_decoder decoder;
    milter_message message;
    milter_error error;
    size_t room;
    assert(small != NULL && large != NULL);
    /* The memory is the limit where it has less room than was said. */
    milter_decoder_init(&decoder, small, MILTER_FRAME_SIZE(8), OLDER, 0, 100);
    put(&decoder, "\0\0\0\1N\0\0\0\6Hm", 11);
    assert(milter_decoder_next(&decoder, &message, &error) == MILTER_RESULT_MESSAGE);
    assert(message.kind == MILTER_KIND_END_OF_HEADERS);
    assert(milter_decoder_next(&decoder, &message, &error) == MILTER_RESULT_MORE);
    assert(milter_decoder_pending(&decoder) == 6);
    assert(milter_decoder_move(&decoder, large, MILTER_FRAME_SIZE(20)) && decoder.max_length == 100);
    assert(!milter_decoder_move(&decoder, small, 5));
    free(small);
    put(&decoder, "x.a\0\0\0\0\21", 8);
    assert(milter_decoder_next(&decoder, &message, &error) == MILTER_RESULT_MESSAGE);
    assert(message.as.helo.hostname.size == 4 && memcmp(message.as.helo.hostname.data, "mx.a", 4) == 0);
    assert(milter_decoder_next(&decoder, &message, &error) == MILTER_RESULT_MORE);
    /* A limit holds for what comes after it was set; the error stays. */
    decoder.max_length = 16;
    for (int times = 0; times < 2; times++) {
        assert(milter_decoder_next(&decoder, &message, times == 0 ? NULL : &error) == MILTER_RESULT_ERROR);
        milter_decoder_space(&decoder, &room);
        milter_decoder_filled(&decoder, room < 3 ? room : 3);
    }
    assert(error.kind == MILTER_ERROR_KIND_TOO_LONG && milter_error_kind_is_fatal(error.kind));
    assert(milter_decoder_next(&decoder, &message, NULL) == MILTER_RESULT_ERROR);
    free(large);
}

static void reads_what_lies_in_memory(void)
{
    static const uint8_t stream[] = "\0\0\0\1N\0\0\0\1?\0\0\0\3Hm";
    milter_message message;
    milter_error error;
    size_t taken;
    assert(milter_decode_first(stream, sizeof stream, OLDER, 0, 9, &taken, &message, NULL) == MILTER_RESULT_MESSAGE && taken == 5);
    assert(milter_decode_first(stream + 5, 11, OLDER, 0, 9, &taken, &message, &error) == MILTER_RESULT_ERROR && taken == 5);
    assert(error.kind == MILTER_ERROR_KIND_UNKNOWN_CODE && !milter_error_kind_is_fatal(error.kind));
    assert(milter_decode_first(stream + 10, 5, OLDER, 0, 9, &taken, &message, &error) == MILTER_RESULT_MORE && taken == 0);
    assert(milter_decode_first(NULL, 0, 0, 0, 9, &taken, &message, &error) == MILTER_RESULT_MORE);
    assert(!milter_decode(NULL, 0, 0, 0, &message, &error) && error.kind == MILTER_ERROR_KIND_INCOMPLETE);
    assert(strcmp(milter_error_kind_id(error.kind), "incomplete") == 0);
}

int main(void)
{
    refuses_what_the_peer_could_not_read();
    writes_lists();
    keeps_to_its_memory();
    reads_what_lies_in_memory();
    return 0;
}
