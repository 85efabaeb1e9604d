package jp.ward.guard.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.ward.guard.policy.PolicyFolder;
import jp.ward.guard.policy.PolicyVerifier;
import jp.ward.guard.policy.VerifiedPolicy;

/** The policy that ships, read from {@code policies/} and proved once for all tests of a JVM. */
public final class ShippedPolicy {

  private static final Path FOLDER = Path.of("policies");
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 4, 1);
  private static final VerifiedPolicy POLICY = proved();

  private ShippedPolicy() {}

  public static VerifiedPolicy get() {
    return POLICY;
  }

  private static VerifiedPolicy proved() {
    return PolicyVerifier.verify(new PolicyFolder(files()), Clock.systemUTC())
        .inForceOn(FIRST_DAY)
        .orElseThrow();
  }

  private static Map<String, byte[]> files() {
    Map<String, byte[]> files = new HashMap<>();
    try (Stream<Path> all = Files.walk(FOLDER)) {
      List<Path> regular = all.filter(Files::isRegularFile).toList();
      for (Path one : regular) {
        String name = FOLDER.relativize(one).toString().replace('\\', '/');
        files.put(name, Files.readAllBytes(one));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
