// Code generated from spec/ by "python -m generator". DO NOT EDIT.
/**
 * Reads and writes the frames of a protocol.
 *
 * <p>The protocol between a mail server and a mail filter. The mail server (mail transfer agent,
 * MTA) passes the filter each step of an SMTP conversation and each message as it arrives. The
 * filter decides what happens to it, and may change the message at its end. Sendmail defined the
 * protocol, with the library libmilter for filters. Postfix speaks it too.
 */
package org.example.milter;
