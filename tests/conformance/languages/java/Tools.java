import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/** Runs a tool for several folders in one machine, which is slow to start: build|document FOLDER... */
final class Tools {
  private Tools() {}

  public static void main(String[] arguments) throws IOException {
    var isWell = true;
    for (var folder : List.of(arguments).subList(1, arguments.length)) {
      var done = arguments[0].equals("build") ? build(folder) : document(folder);
      if (!done) System.err.println(folder);
      isWell &= done;
    }
    System.exit(isWell ? 0 : 1);
  }

  private static boolean build(String folder) throws IOException {
    var classes = folder + "/classes";
    var driver = folder + "/conformance";
    return compile(folder, classes, folder + "/src") && compile(classes, driver, driver);
  }

  private static boolean compile(String path, String to, String from) throws IOException {
    return run("javac", from, "-Xlint:all", "-Werror", "--release", "17", "-cp", path, "-d", to);
  }

  private static boolean document(String folder) throws IOException {
    var to = folder + "/javadoc";
    return run("javadoc", folder + "/src", "-quiet", "-Xdoclint:all", "-Werror", "-d", to);
  }

  private static boolean run(String tool, String sources, String... options) throws IOException {
    var arguments = new ArrayList<>(List.of(options));
    try (var files = Files.walk(Path.of(sources))) {
      files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
    }
    var found = ToolProvider.findFirst(tool).orElseThrow();
    return found.run(System.out, System.err, arguments.toArray(String[]::new)) == 0;
  }
}
