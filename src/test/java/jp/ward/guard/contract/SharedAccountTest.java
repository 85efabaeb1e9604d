package jp.ward.guard.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Walks the contract, so that an operation that comes later is refused unless it is named here. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("共用アカウントは、確認と仮支援の登録のほかは、どの操作も断られる")
class SharedAccountTest {

  private static final Set<String> OPEN = Set.of("askCheck", "askCheckBatch", "registerMeasure");

  private static final Map<String, String> PLACES =
      Map.of(
          "{id}", "x",
          "{code}", "H7K4-29QM",
          "{entry}", "1",
          "{step}", "STOP_FLOW");

  /** The strongest sign-in with all groups of people that one token can have. */
  private static RequestSpecification everything(String upn) {
    return Api.by(Tokens.of(upn, "14101-civil", "staff", "manager", "measure-officer").strong());
  }

  private static Response call(RequestSpecification by, String operation) {
    String path = operation.substring(operation.indexOf(' ') + 1);
    for (Map.Entry<String, String> place : PLACES.entrySet()) {
      path = path.replace(place.getKey(), place.getValue());
    }
    return operation.startsWith("GET ") ? by.get(path) : by.body("{}").post(path);
  }

  @Test
  void every_operation_is_refused_but_those_that_are_named() {
    Map<String, String> wrong = new TreeMap<>();
    Set<String> open = new TreeSet<>();
    ContractFile.operations()
        .forEach(
            (name, operation) -> {
              if (operation.has("security")) {
                return; // needs no token: public keys and the contract itself
              }
              Response answer = call(everything("shared-1"), name);
              boolean refused = answer.statusCode() == 403 && answer.asString().contains("share");
              String id = operation.get("operationId").asText();
              if (OPEN.contains(id)) {
                open.add(id);
                assertEquals(400, answer.statusCode(), name + " " + answer.asString());
              } else if (!refused) {
                wrong.put(name, answer.statusCode() + " " + answer.asString());
              }
            });
    assertEquals(Map.of(), wrong);
    assertEquals(OPEN, open);
  }

  /** The twin: the same token with an id of its own is refused nowhere for that. */
  @Test
  void an_account_of_one_person_is_refused_nothing_for_being_shared() {
    ContractFile.operations()
        .forEach(
            (name, operation) -> {
              if (!operation.has("security")) {
                String answer = call(everything("own-1"), name).asString();
                assertTrue(!answer.contains("share this account"), name + " " + answer);
              }
            });
  }
}
