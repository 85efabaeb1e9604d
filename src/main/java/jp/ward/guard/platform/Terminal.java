package jp.ward.guard.platform;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Speaks to whoever starts the guard, always in UTF-8: a service has no locale. Held by
 * PackagedJarIT.
 */
public final class Terminal {

  private static final PrintStream OUT = utf8(FileDescriptor.out);
  private static final PrintStream ERR = utf8(FileDescriptor.err);

  private Terminal() {}

  public static void say(String text) {
    OUT.println(text);
  }

  /** Says that the guard does not start, and prints every problem at once. */
  static void refuse(List<String> problems) {
    int count = problems.size();
    ERR.println();
    ERR.println("開示ガードは起動しません。次の " + count + " 件を直してください。");
    ERR.println("The disclosure guard does not start. Problems to mend: " + count);
    complain(problems);
  }

  /** Says what the guard will not do although it starts; nothing when there is nothing. */
  static void warn(List<Problem> warnings) {
    if (!warnings.isEmpty()) {
      ERR.println("開示ガードは起動しますが、次の " + warnings.size() + " 件に注意してください。");
      ERR.println("The disclosure guard starts. Please note: " + warnings.size());
      complain(warnings.stream().map(Problem::text).toList());
    }
  }

  /** Prints problems, each in Japanese and English. */
  static void complain(List<String> problems) {
    for (int i = 0; i < problems.size(); i++) {
      ERR.println("  [" + (i + 1) + "] " + problems.get(i).replace("\n", "\n      "));
    }
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
