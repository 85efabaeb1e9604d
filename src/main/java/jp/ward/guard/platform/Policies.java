package jp.ward.guard.platform;

import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import jp.ward.guard.directory.Contact;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.policy.PolicyFolder;
import jp.ward.guard.policy.PolicyRefused;
import jp.ward.guard.policy.PolicyShelf;
import jp.ward.guard.policy.PolicyVerifier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads the policy folder that is configured, or the one packed in the jar, and has it proved. Held
 * by PackagedJarIT, PolicyChangesTest.
 */
class Policies {

  private static final String PACKED = "policies";

  /** What the look before the start has proved already, so that it is proved once. */
  private static PolicyShelf provedBeforeStart;

  private static volatile Map<String, String> hashesInForce = Map.of();

  /**
   * Proves the policies of a folder.
   *
   * @param dir the folder, or empty for the packed one
   * @throws PolicyRefused with every problem
   */
  static PolicyShelf prove(String dir, Clock clock) {
    return prove(dir, clock, PolicyVerifier::verify);
  }

  /** Proves by another verifier, which tests have. */
  static PolicyShelf prove(
      String dir, Clock clock, BiFunction<PolicyFolder, Clock, PolicyShelf> verifier) {
    Map<String, byte[]> files = new HashMap<>();
    try {
      if (dir.isEmpty()) {
        ClassPathUtils.consumeAsPaths(PACKED, root -> read(root, files));
      } else {
        read(Path.of(dir), files);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the policy folder cannot be read", e);
    }
    PolicyFolder folder = new PolicyFolder(files);
    PolicyShelf proved = verifier.apply(folder, clock);
    Map<String, String> hashes = new TreeMap<>();
    files.keySet().forEach(name -> hashes.put(name, folder.hashOf(List.of(name))));
    hashesInForce = hashes;
    return proved;
  }

  /** The files of the folder that was proved last, each with its hash. */
  static Map<String, String> hashesInForce() {
    return Map.copyOf(hashesInForce);
  }

  /** Proves, keeps the result for the start, and tells the problems instead of throwing them. */
  static List<String> problemsBeforeStart(String dir, Clock clock) {
    try {
      provedBeforeStart = prove(dir, clock);
      return List.of();
    } catch (PolicyRefused refused) {
      return refused.problems().stream().map(one -> "規程 / policies: " + one).toList();
    } catch (UncheckedIOException e) {
      return List.of("規程 / policies: フォルダを読めません。場所と権限を確かめてください。");
    }
  }

  /** Whom offices want told, once the look before the start has found nothing wrong. */
  static List<Contact> contactsBeforeStart() {
    return provedBeforeStart.directory().contacts();
  }

  @Produces
  @Singleton
  PolicyShelf shelf(
      @ConfigProperty(name = "guard.policies.dir") Optional<String> dir, Clock clock) {
    return provedBeforeStart != null ? provedBeforeStart : prove(dir.orElse(""), clock);
  }

  @Produces
  @Singleton
  Directory directory(PolicyShelf shelf) {
    return shelf.directory();
  }

  private static void read(Path root, Map<String, byte[]> files) {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.putIfAbsent(
            root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the policy folder cannot be read", e);
    }
  }
}
