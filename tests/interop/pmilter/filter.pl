# A filter that replaces each body by one of so many bytes, in one reply.
# filter.pl SOCKET SIZE
use strict;
use warnings;

use Sendmail::PMilter qw(:all);

my ($socket, $size) = @ARGV;
my $line = ("x" x 78) . "\r\n";
my $body = substr($line x ($size / length($line)), 0, $size - 2) . "\r\n";
my $milter = Sendmail::PMilter->new();

$milter->set_dispatcher(Sendmail::PMilter::sequential_dispatcher());
$milter->setconn("local:$socket") or die "no socket";
chmod(0666, $socket) or die "chmod";
$milter->register(
    'large body',
    { eom => sub { $_[0]->replacebody($body); return SMFIS_CONTINUE; } },
    SMFI_CURR_ACTS
) or die "register";
$| = 1;
print "\n";
$milter->main();
