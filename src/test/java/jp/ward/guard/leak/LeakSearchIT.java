package jp.ward.guard.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ward.guard.platform.PackagedJar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("h2")
@DisplayName("本番の jar: 送られた番号・氏名・電話・住所は、どこにも残らない")
class LeakSearchIT {

  private static final String SIGNER = "testing.token-signer";

  @TempDir Path temp;
  private final Map<String, String> settings = new HashMap<>();
  private PackagedJar jar;
  private Wire wire;

  @BeforeEach
  void start_with_everything_logged() throws Exception {
    jar = new PackagedJar(temp);
    assertEquals(0, jar.run(Map.of(), "init-keys", temp.resolve("keys").toString()).exitCode());
    KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    System.setProperty(SIGNER, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
    Files.writeString(
        temp.resolve("token.pem"),
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(pair.getPublic().getEncoded())
            + "\n-----END PUBLIC KEY-----\n");
    settings.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", temp.resolve("token.pem").toString());
    settings.put("MP_JWT_VERIFY_ISSUER", "https://issuer.test");
    settings.put("GUARD_KEYS_DIR", temp.resolve("keys").toString());
    // What is refused for its number is not looked at.
    for (String limit : List.of("MINUTE", "BURST", "DAY", "PEOPLE", "SAME_PERSON", "OFFICES")) {
      settings.put("GUARD_LIMITS_STAFF_" + limit, "1000000");
    }
    settings.put("GUARD_LIMITS_WRONG_CODES", "1000000");
    settings.put("GUARD_LIMITS_REFUSED_STEPS", "1000000");
    // The least level is fixed when the jar is built, so that the next three wake nothing.
    settings.put("QUARKUS_LOG_LEVEL", "DEBUG");
    settings.put("QUARKUS_LOG_MIN_LEVEL", "TRACE");
    settings.put("QUARKUS_LOG_CATEGORY__ORG_HIBERNATE_ORM_JDBC_BIND__LEVEL", "TRACE");
    settings.put("QUARKUS_HIBERNATE_ORM_LOG_BIND_PARAMETERS", "true");
    Path temporary = Files.createDirectory(temp.resolve("tmp"));
    // What may be woken is: the variable's name would lose the capitals of this category.
    String statements = "'-Dquarkus.log.category.\"org.hibernate.SQL\".level=DEBUG'";
    settings.put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary + " " + statements);
    jar.start(settings);
    wire = new Wire(jar.port());
  }

  @AfterEach
  void stop() {
    System.clearProperty(SIGNER);
    jar.stop();
  }

  @Test
  void nothing_of_what_was_sent_stays_anywhere() throws Exception {
    Set<String> verdicts = new SoundRequests().send(wire);
    assertTrue(verdicts.contains("BLOCK"), "they are found: " + verdicts);
    new TwoPeopleRequests(wire).send();
    new OversightRequests(wire).send();
    int refused = 0;
    List<BadRequests.Bad> bad = BadRequests.all();
    for (BadRequests.Bad one : bad) {
      String answer = wire.send(one);
      refused += answer.matches("(?s)HTTP/1.1 4.*") ? 1 : 0;
    }
    assertTrue(refused > bad.size() * 3 / 4, refused + " of " + bad.size());
    String metrics = jar.managed("/q/metrics");
    String health = jar.managed("/q/health") + jar.managed("/q/health/ready");
    Meters.assertSilent(metrics);
    System.out.println("meters: " + Meters.names(metrics));

    Traces traces = new Traces(Canaries.ALL);
    Map<String, Set<String>> found = new HashMap<>(traces.below(temp)); // what an end would delete
    jar.stop();
    Files.writeString(temp.resolve("dump.sql"), dump());
    Files.writeString(temp.resolve("answers.txt"), wire.answers() + metrics + health);
    found.putAll(traces.below(temp));
    System.out.printf(
        "leak search: %d requests, %d refused, %d forms, %s%n",
        bad.size(), refused, traces.size(), sizes());
    assertEquals(Map.of(), found);
    assertTrue(jar.output().contains(" DEBUG "), "logs at DEBUG");
    assertTrue(jar.output().contains("DEBUG [org.hib.SQL]"), "statements are logged");
    assertFalse(jar.output().contains("binding parameter"), "binds are logged");
    assertTrue(Files.readString(temp.resolve("dump.sql")).contains("INSERT INTO"), "is a dump");
  }

  private String dump() throws Exception {
    StringBuilder dump = new StringBuilder();
    String url = "jdbc:h2:file:" + temp.resolve("data/guard") + ";ACCESS_MODE_DATA=r";
    try (Connection connection = DriverManager.getConnection(url, "guard", "");
        ResultSet lines = connection.createStatement().executeQuery("SCRIPT")) {
      while (lines.next()) {
        dump.append(lines.getString(1)).append('\n');
      }
    }
    return dump.toString();
  }

  private List<String> sizes() throws IOException {
    List<String> sizes = new ArrayList<>();
    try (var files = Files.walk(temp)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        sizes.add(temp.relativize(file) + " " + Files.size(file));
      }
    }
    return sizes;
  }
}
