package jp.ward.guard.development;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import jp.ward.guard.platform.PackagedJar;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("h2")
@DisplayName("本番の jar: 開発モードのものは何も入っていない")
class DevelopmentAbsentIT {

  private static final String SIGNER = "testing.token-signer";

  /** The issuer and the key pair that Quarkus gives a development mode. */
  private static final String ISSUER_OF_DEVELOPMENT = "https://quarkus.io/issuer";

  @TempDir Path temp;
  private PackagedJar jar;

  @AfterEach
  void stop() {
    System.clearProperty(SIGNER);
    if (jar != null) {
      jar.stop();
    }
  }

  @Test
  void no_class_of_it_is_packed() throws IOException {
    Path app = Path.of(System.getProperty("guard.jar")).getParent();
    try (Stream<Path> files = Files.walk(app)) {
      List<Path> ours =
          files
              .filter(
                  file ->
                      file.getFileName()
                          .toString()
                          .matches("disclosure-guard.*\\.jar|.*bytecode\\.jar"))
              .toList();
      assertTrue(ours.size() >= 2, "" + ours);
      for (Path packed : ours) {
        try (JarFile entries = new JarFile(packed.toFile())) {
          entries.stream()
              .forEach(
                  entry ->
                      assertFalse(entry.getName().matches(".*guard/development/.+"), "" + entry));
        }
      }
    }
  }

  @Test
  void no_setting_wakes_its_people_its_tokens_its_ward_or_its_pages() throws Exception {
    jar = new PackagedJar(temp);
    Map<String, String> settings = settings();
    settings.put("QUARKUS_PROFILE", "dev");
    settings.put("SMALLRYE_CONFIG_PROFILE", "dev");
    jar.start(settings);
    for (String page : List.of("/q/dev-ui", "/q/swagger-ui", "/q/swagger-ui/", "/q/openapi")) {
      assertEquals(404, jar.status(page), page);
    }
    assertEquals(401, ask(staff().signedByAnother()).statusCode());
    assertEquals(401, ask(staff().with("iss", ISSUER_OF_DEVELOPMENT)).statusCode());
    HttpResponse<String> answer = ask(staff());
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(
        answer.body().contains("\"verdict\":\"PERMIT\""),
        "the sample ward is there: " + answer.body());
    assertFalse(Files.exists(temp.resolve("target")), "token files");
    assertFalse(jar.output().contains("eyJ"), "a token was printed");
    assertFalse(jar.output().contains("DEVELOPMENT"), jar.output());
  }

  private static Tokens staff() {
    return Tokens.of("s-2001", "14102-welfare", "staff");
  }

  private HttpResponse<String> ask(Tokens token) throws Exception {
    return jar.post("/api/v1/checks", token.mint(), callToTheRelative());
  }

  /** The body of the README's second command: BLOCK in the sample ward. */
  private static String callToTheRelative() {
    String command = DevelopmentCase.WARD_B_RINGS_THE_RELATIVE;
    return command.substring(command.indexOf("-d '") + 4, command.lastIndexOf("'"));
  }

  private Map<String, String> settings() throws Exception {
    assertEquals(0, jar.run(Map.of(), "init-keys", temp.resolve("keys").toString()).exitCode());
    KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    System.setProperty(SIGNER, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
    Files.writeString(
        temp.resolve("token.pem"),
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(pair.getPublic().getEncoded())
            + "\n-----END PUBLIC KEY-----\n");
    Map<String, String> settings = new HashMap<>();
    settings.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", temp.resolve("token.pem").toString());
    settings.put("MP_JWT_VERIFY_ISSUER", "https://issuer.test");
    settings.put("GUARD_KEYS_DIR", temp.resolve("keys").toString());
    settings.put("GUARD_SPOT_CHECK_SHARE", "0"); // else one answer in fifty is a referral
    return settings;
  }
}
