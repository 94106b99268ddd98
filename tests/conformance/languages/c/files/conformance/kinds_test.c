/* What no question of the driver reaches: lists of each kind, and those of another version. */
#undef NDEBUG
#include "kinds.h"

#include <assert.h>
#include <string.h>

static uint8_t memory[512], inner_memory[64], long_text[256];

static void writes_lists_of_numbers(void)
{
    kinds_i16s numbers = {NULL, 0};
    int16_t number = 5;
    assert(!kinds_i16s_next(&numbers, &number) && number == 5);
    assert(kinds_i16s_add(&numbers, memory, 5, -2) && kinds_i16s_add(&numbers, memory, 5, 300));
    assert(!kinds_i16s_add(&numbers, memory, 5, 1) && numbers.size == 4);
    assert(memcmp(numbers.data, "\xff\xfe\x01\x2c", 4) == 0);
    assert(kinds_i16s_next(&numbers, &number) && number == -2);
    assert(kinds_i16s_next(&numbers, &number) && number == 300);
    assert(!kinds_i16s_next(&numbers, &number) && number == 300);
}

static void writes_texts_behind_their_lengths(void)
{
    kinds_texts_u8 texts = {NULL, 0};
    kinds_pairs_u16 pairs = {NULL, 0};
    kinds_bytes with_nul = {(const uint8_t *)"a\0b", 3}, text, key;
    assert(!kinds_texts_u8_add(&texts, memory, sizeof memory, (kinds_bytes){long_text, 256}));
    assert(!kinds_texts_u8_add(&texts, memory, sizeof memory, (kinds_bytes){NULL, 0}));
    assert(kinds_texts_u8_add(&texts, memory, sizeof memory, with_nul) && texts.size == 4);
    assert(kinds_texts_u8_add(&texts, memory, sizeof memory, (kinds_bytes){long_text, 255}) && texts.size == 260);
    assert(kinds_texts_u8_next(&texts, &text) && text.size == 3 && memcmp(text.data, "a\0b", 3) == 0);
    assert(kinds_texts_u8_next(&texts, &text) && text.size == 255);
    assert(!kinds_texts_u8_next(&texts, &text));
    assert(!kinds_pairs_u16_add(&pairs, memory, 8, with_nul, with_nul) && pairs.size == 0);
    assert(kinds_pairs_u16_add(&pairs, memory, 10, with_nul, with_nul) && memory[1] == 3);
    assert(kinds_pairs_u16_next(&pairs, &key, &text) && key.size == 3 && text.data == memory + 7);
}

static void refuses_a_list_of_another_version(void)
{
    uint8_t frame[128];
    kinds_error error = {0};
    kinds_boxs boxes = {NULL, 0};
    kinds_box box = {.size = 3, .owner = kinds_text("me"), .colour = kinds_text("red")};
    kinds_item item = {.code = -1, .title = kinds_text("pen")};
    kinds_message message = {.kind = KINDS_KIND_LISTS};
    assert(kinds_items_add(&box.items, inner_memory, sizeof inner_memory, 0, 0, &item, &error));
    assert(!kinds_boxs_add(&boxes, memory, sizeof memory, 2, 0, &box, &error));
    assert(error.kind == KINDS_ERROR_KIND_UNEXPECTED && error.field == NULL);
    assert(kinds_boxs_add(&boxes, memory, sizeof memory, 0, 0, &box, &error));
    message.as.lists.boxes = boxes;
    assert(kinds_encode(&message, 3, 0, 0, frame, sizeof frame, &error) == kinds_encode(&message, 0, 0, 0, frame, sizeof frame, &error));
    assert(kinds_encode(&message, 2, 0, 0, frame, sizeof frame, &error) == 0);
    assert(error.kind == KINDS_ERROR_KIND_UNTERMINATED && strcmp(error.field, "boxes") == 0);
    assert(kinds_boxs_next(&boxes, 3, 0, &box) && box.colour.size == 3 && kinds_items_next(&box.items, 3, 0, &item));
    assert(item.code == -1 && item.title.size == 3 && boxes.size == 0);
}

/* A count says nothing of what is behind it. */
static void reads_no_further_than_the_frame(void)
{
    static const uint8_t frame[] = "\0\0\0\015L\0\0\0\0\0\0\0\xff\xff\xff\xff";
    kinds_message message;
    kinds_error error = {0};
    assert(!kinds_decode(frame, sizeof frame, 0, 0, &message, &error));
    assert(error.kind == KINDS_ERROR_KIND_TRUNCATED || error.kind == KINDS_ERROR_KIND_UNTERMINATED);
    assert(strcmp(error.field, "boxes") == 0);
}

static void follows_the_version_of_the_decoder(void)
{
    kinds_decoder decoder;
    kinds_message message = {.kind = KINDS_KIND_GROWING, .as.growing.last = kinds_text("x")};
    size_t room;
    kinds_decoder_init(&decoder, memory, sizeof memory, 1, 0, 0);
    uint8_t *space = kinds_decoder_space(&decoder, &room);
    size_t size = kinds_encode(&message, 1, 0, 0, space, room, NULL);
    assert(size > 0);
    message.as.growing.middle = kinds_text("");
    kinds_decoder_filled(&decoder, size + kinds_encode(&message, 2, 0, 0, space + size, room - size, NULL));
    assert(kinds_decoder_next(&decoder, &message, NULL) == KINDS_RESULT_MESSAGE);
    assert(message.as.growing.middle.data == NULL && message.as.growing.weight == 1000);
    decoder.version = 2;
    assert(kinds_decoder_next(&decoder, &message, NULL) == KINDS_RESULT_MESSAGE);
    assert(message.as.growing.middle.data != NULL && message.as.growing.older.size == 4);
}

static void follows_the_flags_of_the_decoder(void)
{
    kinds_decoder decoder;
    kinds_message message = {.kind = KINDS_KIND_TAKEN, .as.taken.sum = 1};
    size_t room;
    kinds_decoder_init(&decoder, memory, sizeof memory, 0, 0, 0);
    uint8_t *space = kinds_decoder_space(&decoder, &room);
    size_t size = kinds_encode(&message, 0, 0, 0, space, room, NULL);
    message.as.taken.ticket = 5;
    assert(kinds_encode(&message, 0, 0, 0, space + size, room - size, NULL) == 0);
    kinds_decoder_filled(&decoder, size + kinds_encode(&message, 0, KINDS_SKILLS_NAMING, 0, space + size, room - size, NULL));
    assert(kinds_decoder_next(&decoder, &message, NULL) == KINDS_RESULT_MESSAGE && message.as.taken.ticket == 0);
    decoder.flags = KINDS_SKILLS_NAMING;
    assert(kinds_decoder_next(&decoder, &message, NULL) == KINDS_RESULT_MESSAGE && message.as.taken.ticket == 5);
}

static void refuses_a_list_with_other_flags(void)
{
    uint8_t frame[128];
    kinds_error error = {0};
    kinds_layers layers = {NULL, 0};
    kinds_layer layer = {.height = 2, .title = kinds_text("no")};
    kinds_message message = {.kind = KINDS_KIND_PARCEL, .as.parcel = {.label = kinds_text("n"), .last = kinds_text("l")}};
    assert(!kinds_layers_add(&layers, memory, sizeof memory, 0, 0, &layer, &error));
    assert(error.kind == KINDS_ERROR_KIND_UNEXPECTED && strcmp(error.field, "layers") == 0);
    assert(kinds_layers_add(&layers, memory, sizeof memory, 0, KINDS_SKILLS_NAMING, &layer, &error));
    message.as.parcel.layers = layers;
    assert(kinds_encode(&message, 0, KINDS_SKILLS_NAMING, 0, frame, sizeof frame, &error) > 0);
    message.as.parcel.label = (kinds_bytes){NULL, 0};
    assert(kinds_encode(&message, 0, 0, 0, frame, sizeof frame, &error) == 0 && strcmp(error.field, "layers") == 0);
    assert(kinds_layers_next(&layers, 0, KINDS_SKILLS_NAMING, &layer) && layer.title.size == 2 && layers.size == 0);
}

int main(void)
{
    writes_lists_of_numbers();
    writes_texts_behind_their_lengths();
    refuses_a_list_of_another_version();
    reads_no_further_than_the_frame();
    follows_the_version_of_the_decoder();
    follows_the_flags_of_the_decoder();
    refuses_a_list_with_other_flags();
    return 0;
}
