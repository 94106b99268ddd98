// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import java.nio.ByteBuffer;
import org.example.milter.Decoder;
import org.example.milter.Message;
import org.example.milter.Octets;

final class Example {
  public static void main(String[] args) throws Exception {
    ByteBuffer bytes = new Message.Helo(Octets.of("some text")).encode();
    Decoder decoder = new Decoder();
    Message message;
    while ((message = decoder.next(bytes)) != null) {
      if (message instanceof Message.Helo said) {
        System.out.println("hostname: " + said.hostname());
      }
    }
  }
}
