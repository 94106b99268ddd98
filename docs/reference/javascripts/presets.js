// Code generated from spec/ by "python -m generator". DO NOT EDIT.
/** What is offered, and what is asked for unless the reader is to choose it. */






/** What programs offer, and worked examples. */
export const presets                                                                             = [
  {
    title: "Offers of programs",
    members: [
      {
        title: "Postfix: milter_protocol = 6",
        offer: { version: 6, actions: 511, steps: 2097151, },
      },
      {
        title: "Postfix: milter_protocol = 6 no_header_reply",
        offer: { version: 6, actions: 511, steps: 2097151, },
      },
      {
        title: "Postfix: milter_protocol = 4",
        offer: { version: 4, actions: 511, steps: 895, },
      },
      {
        title: "Postfix: milter_protocol = 4 no_header_reply",
        offer: { version: 4, actions: 511, steps: 1023, },
      },
      {
        title: "Postfix: milter_protocol = 3",
        offer: { version: 3, actions: 511, steps: 383, },
      },
      {
        title: "Postfix: milter_protocol = 3 no_header_reply",
        offer: { version: 3, actions: 511, steps: 511, },
      },
      {
        title: "Postfix: milter_protocol = 2",
        offer: { version: 2, actions: 511, steps: 127, },
      },
      {
        title: "Postfix: milter_protocol = 2 no_header_reply",
        offer: { version: 2, actions: 511, steps: 255, },
      },
      {
        title: "Sendmail: default",
        offer: { version: 6, actions: 511, steps: 2097151, },
      },
      {
        title: "Sendmail: Milter.maxdatasize=256K, in a build with _FFR_MDS_NEGOTIATE",
        offer: { version: 6, actions: 511, steps: 270532607, },
      },
      {
        title: "Sendmail: Milter.maxdatasize=1M, in a build with _FFR_MDS_NEGOTIATE",
        offer: { version: 6, actions: 511, steps: 538968063, },
      },
      {
        title: "Sendmail: release 8.13",
        offer: { version: 2, actions: 63, steps: 127, },
      },
      {
        title: "miltertest: default",
        offer: { version: 6, actions: 511, steps: 2097151, },
      },
      {
        title: "miltertest: version, actions and steps given in the script",
        offer: { version: 2, actions: 0, steps: 3, },
      },
    ],
  },
  {
    title: "Worked examples",
    members: [
      {
        title: "A filter that asks for nothing sees everything and may change nothing.",
        offer: { version: 6, actions: 511, steps: 2097151, },
        request: { version: 6, actions: 0, steps: 0, },
      },
      {
        title: "All actions and no steps: the test filter of the recordings, with Sendmail or with Postfix at 6.",
        offer: { version: 6, actions: 511, steps: 2097151, },
        request: { version: 6, actions: 511, steps: 0, },
      },
      {
        title: "OpenDKIM: it adds and changes headers, turns off three commands, answers SKIP, and needs the leading spaces of headers.",
        offer: { version: 6, actions: 511, steps: 2097151, },
        request: { version: 6, actions: 273, steps: 1050370, },
      },
      {
        title: "OpenDMARC: it turns off the body and the commands that came with versions 3 and 4.",
        offer: { version: 6, actions: 511, steps: 2097151, },
        request: { version: 6, actions: 33, steps: 1808, },
      },
      {
        title: "A pymilter filter that suppresses the replies to headers and to their end.",
        offer: { version: 6, actions: 511, steps: 2097151, },
        request: { version: 6, actions: 511, steps: 266112, },
      },
      {
        title: "A purepythonmilter filter: it suppresses replies up to the recipients, and asks for refused recipients.",
        offer: { version: 6, actions: 511, steps: 2097151, },
        request: { version: 6, actions: 383, steps: 462656, },
      },
      {
        title: "No reply to anything but the end of the message: all nine bits of the no-reply group.",
        offer: { version: 6, actions: 511, steps: 2097151, },
        request: { version: 6, actions: 511, steps: 1044608, },
      },
      {
        title: "The filter turns off every step that it can.",
        offer: { version: 6, actions: 511, steps: 2097151, },
        request: { version: 6, actions: 511, steps: 895, },
      },
      {
        title: "A filter whose only callback is the one for the end of the message. libmilter asks to turn off the step of each absent callback.",
        offer: { version: 6, actions: 511, steps: 2097151, },
        request: { version: 6, actions: 1, steps: 895, },
      },
      {
        title: "A filter requests everything that is offered.",
        offer: { version: 6, actions: 511, steps: 2097151, },
        request: { version: 6, actions: 511, steps: 2097151, },
      },
      {
        title: "Postfix set to version 4, with a filter that turns off DATA and UNKNOWN, which version 4 allows.",
        offer: { version: 4, actions: 511, steps: 895, },
        request: { version: 6, actions: 273, steps: 770, },
      },
      {
        title: "Postfix set to version 3 does not know DATA.",
        offer: { version: 3, actions: 511, steps: 383, },
        request: { version: 6, actions: 511, steps: 768, },
      },
      {
        title: "Postfix set to version 2 knows neither UNKNOWN nor DATA.",
        offer: { version: 2, actions: 511, steps: 127, },
        request: { version: 6, actions: 273, steps: 770, },
      },
      {
        title: "The filter turns off everything that version 2 can turn off.",
        offer: { version: 2, actions: 511, steps: 127, },
        request: { version: 6, actions: 511, steps: 895, },
      },
      {
        title: "Postfix set to version 4 expects all replies.",
        offer: { version: 4, actions: 511, steps: 895, },
        request: { version: 6, actions: 511, steps: 1044608, },
      },
      {
        title: "Postfix set to 4 no_header_reply offers one bit of the no-reply group.",
        offer: { version: 4, actions: 511, steps: 1023, },
        request: { version: 6, actions: 511, steps: 1044608, },
      },
      {
        title: "Postfix set to 2 no_header_reply: a bit of version 6 is offered under version 2.",
        offer: { version: 2, actions: 511, steps: 255, },
        request: { version: 6, actions: 511, steps: 128, },
      },
      {
        title: "One request of each kind, none of them offered: no reply to RCPT is emulated, no DATA is dropped.",
        offer: { version: 2, actions: 63, steps: 127, },
        request: { version: 6, actions: 63, steps: 33280, },
      },
      {
        title: "Sendmail 8.13 and a filter that keeps to the actions of version 2.",
        offer: { version: 2, actions: 63, steps: 127, },
        request: { version: 6, actions: 63, steps: 0, },
      },
      {
        title: "A filter may speak an older version than the MTA.",
        offer: { version: 6, actions: 511, steps: 2097151, },
        request: { version: 2, actions: 31, steps: 127, },
      },
      {
        title: "A filter of version 4.",
        offer: { version: 6, actions: 511, steps: 2097151, },
        request: { version: 4, actions: 63, steps: 0, },
      },
      {
        title: "Version 5 has never been seen, but the rule applies to it as well.",
        offer: { version: 5, actions: 511, steps: 895, },
        request: { version: 6, actions: 511, steps: 0, },
      },
      {
        title: "Version 1 is refused, even though it offers every flag that the filter needs.",
        offer: { version: 1, actions: 15, steps: 63, },
        request: { version: 6, actions: 1, steps: 0, },
      },
      {
        title: "Version 1 is refused before any flag is looked at.",
        offer: { version: 1, actions: 15, steps: 63, },
        request: { version: 6, actions: 511, steps: 1024, },
      },
      {
        title: "An offer of no actions stands for the four of version 1.",
        offer: { version: 2, actions: 0, steps: 127, },
        request: { version: 6, actions: 15, steps: 0, },
      },
      {
        title: "An offer of no actions, and a request for one that version 1 did not have.",
        offer: { version: 2, actions: 0, steps: 127, },
        request: { version: 6, actions: 31, steps: 0, },
      },
      {
        title: "An offer of no steps stands for the six of version 1, which turn off commands.",
        offer: { version: 2, actions: 63, steps: 0, },
        request: { version: 6, actions: 1, steps: 63, },
      },
      {
        title: "An offer of no steps, and a request to turn off the end of the headers, which version 1 could not do.",
        offer: { version: 2, actions: 63, steps: 0, },
        request: { version: 6, actions: 1, steps: 64, },
      },
      {
        title: "A miltertest script that offers no actions and two steps.",
        offer: { version: 2, actions: 0, steps: 3, },
        request: { version: 6, actions: 15, steps: 0, },
      },
      {
        title: "A field that is not 0 is taken as it is, however few bits it has.",
        offer: { version: 2, actions: 1, steps: 1, },
        request: { version: 6, actions: 2, steps: 0, },
      },
      {
        title: "Bits are emulated or dropped whatever the 0 stands for.",
        offer: { version: 2, actions: 63, steps: 0, },
        request: { version: 6, actions: 0, steps: 1045377, },
      },
      {
        title: "SKIP below version 6.",
        offer: { version: 4, actions: 511, steps: 895, },
        request: { version: 6, actions: 511, steps: 1024, },
      },
      {
        title: "SKIP offered below version 6, which no real MTA does.",
        offer: { version: 4, actions: 511, steps: 1919, },
        request: { version: 6, actions: 511, steps: 1024, },
      },
      {
        title: "Refused recipients offered below version 6, to a filter that needs them.",
        offer: { version: 4, actions: 511, steps: 2943, },
        request: { version: 6, actions: 511, steps: 2048, },
      },
      {
        title: "A filter of version 4 asks for a flag of version 6, and the MTA has it.",
        offer: { version: 6, actions: 511, steps: 2097151, },
        request: { version: 4, actions: 511, steps: 1024, },
      },
      {
        title: "Refused recipients below version 6.",
        offer: { version: 4, actions: 511, steps: 895, },
        request: { version: 6, actions: 511, steps: 2048, },
      },
      {
        title: "A filter that signs headers cannot do without the leading spaces.",
        offer: { version: 2, actions: 511, steps: 127, },
        request: { version: 6, actions: 273, steps: 1048576, },
      },
      {
        title: "An MTA that cannot leave the body out.",
        offer: { version: 2, actions: 63, steps: 111, },
        request: { version: 6, actions: 1, steps: 16, },
      },
      {
        title: "An action of version 6, with Sendmail 8.13.",
        offer: { version: 2, actions: 63, steps: 127, },
        request: { version: 6, actions: 65, steps: 0, },
      },
      {
        title: "Quarantine with Sendmail 8.12, whose version 2 does not have it yet.",
        offer: { version: 2, actions: 31, steps: 127, },
        request: { version: 6, actions: 33, steps: 0, },
      },
      {
        title: "Macro lists, with an MTA that does not accept them.",
        offer: { version: 2, actions: 63, steps: 127, },
        request: { version: 6, actions: 257, steps: 0, },
      },
      {
        title: "Two actions that are not offered.",
        offer: { version: 2, actions: 63, steps: 127, },
        request: { version: 6, actions: 255, steps: 0, },
      },
      {
        title: "Two steps that are not offered.",
        offer: { version: 2, actions: 511, steps: 127, },
        request: { version: 6, actions: 1, steps: 1050624, },
      },
      {
        title: "An action and a step that are not offered.",
        offer: { version: 2, actions: 63, steps: 111, },
        request: { version: 6, actions: 64, steps: 16, },
      },
      {
        title: "One request that is dropped, two that are emulated, and one that is refused.",
        offer: { version: 2, actions: 511, steps: 127, },
        request: { version: 6, actions: 1, steps: 7680, },
      },
      {
        title: "Sendmail, built for larger frames, offers 256 KiB.",
        offer: { version: 6, actions: 511, steps: 270532607, },
        request: { version: 6, actions: 511, steps: 0, },
      },
      {
        title: "Both sides want payloads of 256 KiB.",
        offer: { version: 6, actions: 511, steps: 270532607, },
        request: { version: 6, actions: 511, steps: 268435456, },
      },
      {
        title: "A filter that wants larger frames and an MTA that was not built for them.",
        offer: { version: 6, actions: 511, steps: 2097151, },
        request: { version: 6, actions: 511, steps: 268435456, },
      },
      {
        title: "A request for a version that is no longer spoken.",
        offer: { version: 6, actions: 511, steps: 2097151, },
        request: { version: 1, actions: 1, steps: 0, },
      },
    ],
  },
];

/** The fields of the negotiation that are lists, which may be empty. */
export const lists                    = ["macroLists", ];
