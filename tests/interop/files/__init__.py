"""Files of mails, good and odd, that mail servers take, and that `read_mail` has to read alike."""
