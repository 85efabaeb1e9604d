package jp.ward.guard.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import jp.ward.guard.keys.KeyFolder;
import jp.ward.guard.keys.Keys;
import jp.ward.guard.platform.PackagedJar;

/** A packaged guard in a folder of its own, with keys and a sign-in server's key. */
final class PackagedGuard implements AutoCloseable {

  private static final String SIGNER = "testing.token-signer"; // where Tokens looks for it

  final PackagedJar jar;
  final Path database;
  final Path state;
  private final Path keys;
  private final Map<String, String> settings = new HashMap<>();

  PackagedGuard(Path folder) throws Exception {
    jar = new PackagedJar(folder);
    database = folder.resolve("data/guard");
    state = folder.resolve("data/guard.state");
    keys = folder.resolve("keys");
    assertEquals(0, jar.run(Map.of(), "init-keys", keys.toString()).exitCode());
    KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    Base64.Encoder base64 = Base64.getEncoder();
    System.setProperty(SIGNER, base64.encodeToString(pair.getPrivate().getEncoded()));
    Path pem = folder.resolve("token.pem");
    Files.writeString(
        pem,
        "-----BEGIN PUBLIC KEY-----\n"
            + base64.encodeToString(pair.getPublic().getEncoded())
            + "\n-----END PUBLIC KEY-----\n");
    settings.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", pem.toString());
    settings.put("MP_JWT_VERIFY_ISSUER", "https://issuer.test");
    settings.put("GUARD_KEYS_DIR", keys.toString());
    settings.put("GUARD_SPOT_CHECK_SHARE", "0");
  }

  Keys keys() {
    return new Keys(KeyFolder.read(keys, new ArrayList<>()));
  }

  PackagedGuard with(String name, String value) {
    settings.put(name, value);
    return this;
  }

  void start() throws Exception {
    jar.start(settings);
  }

  void begin() throws Exception {
    jar.begin(settings);
  }

  /** A start that ends by itself. */
  PackagedJar.Ended refused() throws Exception {
    return jar.run(settings);
  }

  /** The command, while the guard does not run. */
  PackagedJar.Ended verifyLedger() throws Exception {
    return jar.run(settings, "verify-ledger");
  }

  /** The command for a copy of the database, in a folder of its own, with the guard's own note. */
  PackagedJar.Ended verifyLedger(Path copy) throws Exception {
    Map<String, String> elsewhere = new HashMap<>(settings);
    elsewhere.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:h2:file:" + copy);
    elsewhere.put("GUARD_STATE_DIR", state.toString());
    return new PackagedJar(copy.getParent()).run(elsewhere, "verify-ledger");
  }

  @Override
  public void close() {
    jar.stop();
    System.clearProperty(SIGNER);
  }
}
