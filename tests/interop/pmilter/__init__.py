"""Sendmail::PMilter, a filter in Perl that knows no limit for a reply."""
