package jp.ward.guard.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import jp.ward.guard.keys.KeyFolder;

/** Gives a test application keys, a state folder, a database and an issuer of its own. */
public class GuardTestResource implements QuarkusTestResourceLifecycleManager {

  static final String ISSUER = "https://issuer.test";

  /** A system property, because test and application are loaded by different class loaders. */
  public static final String SIGNER = "testing.token-signer";

  private final TestDatabase database = new TestDatabase();
  private Path folder;

  @Override
  public Map<String, String> start() {
    try {
      folder = Files.createTempDirectory("guard-test");
      KeyFolder.init(folder.resolve("keys"));
      Files.createDirectory(folder.resolve("state"));
      KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
      Base64.Encoder base64 = Base64.getEncoder();
      System.setProperty(SIGNER, base64.encodeToString(pair.getPrivate().getEncoded()));
      Map<String, String> config = new HashMap<>();
      config.put(
          "mp.jwt.verify.publickey",
          "-----BEGIN PUBLIC KEY-----\n"
              + base64.encodeToString(pair.getPublic().getEncoded())
              + "\n-----END PUBLIC KEY-----");
      config.put("mp.jwt.verify.issuer", ISSUER);
      config.put("mp.jwt.verify.audiences", "disclosure-guard");
      config.put("guard.keys.dir", folder.resolve("keys").toString());
      config.put("guard.state.dir", folder.resolve("state").toString());
      config.put("guard.spot-check-share", "0");
      config.put("guard.audit.every", "off"); // whoever looks reads on
      config.put("guard.audit.findings-every", "off");
      config.put("guard.shared-accounts", "shared-*,sub-desk-?");
      config.put("guard.limits.refused-steps", "450"); // stories share people, one races 200 times
      config.put("guard.limits.staff-writes-minute", "100000");
      config.put("guard.limits.staff-writes-day", "100000");
      config.put("guard.notice.every", "off"); // tests of the outbox begin it by hand
      config.putAll(database.start());
      return config;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a test sets for itself comes after what all share, and so it counts. */
  @Override
  public int order() {
    return getClass() == GuardTestResource.class ? 0 : 1;
  }

  @Override
  public void stop() {
    System.clearProperty(SIGNER);
    database.stop();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
