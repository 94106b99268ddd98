import java.nio.ByteBuffer;
import java.util.HexFormat;
import {package}.Message;

/** Prints the messages of frames. */
final class Shown {
  public static void main(String[] arguments) throws Exception {
    for (String argument : arguments) {
      byte[] frame = HexFormat.of().parseHex(argument);
      System.out.println(Message.decode(ByteBuffer.wrap(frame)));
    }
  }
}
