package jp.ward.guard.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.ward.guard.development.DevelopmentWard;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The README's walk-through of an approval, run by bash and curl as it stands there. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("README の二者承認を通しで")
class ReadmeFlowTest {

  @TempDir Path folder;

  @Test
  @EnabledOnOs(
      value = {OS.LINUX, OS.MAC},
      disabledReason = "bash and curl")
  void pasted_whole_it_prints_what_stands_below_it() throws IOException, InterruptedException {
    DevelopmentWard.measures(LocalDate.now(ZoneId.of("Asia/Tokyo"))).forEach(this::register);
    for (String name : List.of("staff-a", "officer-a", "manager-a", "staff-b")) {
      Files.writeString(folder.resolve(name + ".token"), token(DevelopmentWard.person(name)));
    }
    Readme.Walk walk = new Readme().walk();
    String script =
        walk.script()
            .replace("localhost:8080", "localhost:" + RestAssured.port)
            .replace("target/dev/tokens", folder.toString());
    Path file = Files.writeString(folder.resolve("walk.sh"), script);
    Process bash =
        new ProcessBuilder("bash", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .start();
    assertEquals(true, bash.waitFor(60, TimeUnit.SECONDS), "ends");
    String printed = Files.readString(folder.resolve("out.txt"), StandardCharsets.UTF_8);
    assertEquals(withoutCode(walk.printed()), withoutCode(printed));
  }

  /** The code is drawn anew each time. */
  private static String withoutCode(String text) {
    return text.strip().replaceFirst("handover [0-9A-Z]{4}-[0-9A-Z]{4}", "handover CODE");
  }

  private void register(DevelopmentWard.Posted measure) {
    RestAssured.given()
        .auth()
        .oauth2(token(measure.officer()))
        .contentType("application/json")
        .body(measure.body())
        .post("/api/v1/measures")
        .then()
        .statusCode(201);
  }

  private static String token(DevelopmentWard.Person person) {
    String[] groups = person.groups().toArray(String[]::new);
    return Tokens.of(person.upn(), person.office(), groups).amr("mfa").mint();
  }
}
