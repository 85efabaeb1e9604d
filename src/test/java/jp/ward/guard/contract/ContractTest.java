package jp.ward.guard.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.Contract;
import jp.ward.guard.testing.GuardTestResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("接続仕様と実装の一致")
class ContractTest {

  @Test
  void the_code_has_exactly_the_operations_of_the_contract() throws IOException {
    String generated =
        io.restassured.RestAssured.given()
            .get("/q/openapi?format=JSON")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertEquals(operations(ContractFile.TREE), operations(new ObjectMapper().readTree(generated)));
  }

  private static Set<String> operations(JsonNode document) {
    Set<String> operations = new TreeSet<>();
    document
        .get("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        key -> {
                          if (Set.of(
                                  "get", "post", "put", "patch", "delete", "head", "options",
                                  "trace")
                              .contains(key)) {
                            operations.add(key.toUpperCase(Locale.ROOT) + " " + path.getKey());
                          }
                        }));
    return operations;
  }

  @Test
  void the_contract_is_served_byte_for_byte() {
    byte[] served = Api.given().get("/openapi").then().statusCode(200).extract().asByteArray();
    assertArrayEquals(Contract.bytes(), served);
  }

  @Test
  void every_story_calls_through_the_contract() throws IOException {
    try (Stream<Path> stories =
        Files.list(Path.of("src/test/java/jp/ward/guard/story")).filter(Files::isRegularFile)) {
      Set<String> around = new TreeSet<>();
      for (Path story : stories.toList()) {
        if (Files.readString(story).contains("io.restassured.RestAssured")) {
          around.add(story.getFileName() + ": use testing.Api.given()");
        }
      }
      assertEquals(Set.of(), around);
    }
  }
}
