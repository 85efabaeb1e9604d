package jp.ward.guard.story.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.Tokens;

/** What the stories of looking back share: which tasks an office has about somebody. */
public abstract class LookBackStory extends DisclosuresStory {

  /** The references of this story are its own. */
  public final String bill = "bill-" + number;

  /** By one officer, and nobody else stands behind it. */
  @Override
  public String protectedPerson() {
    return registered(active());
  }

  public static Tokens managerOf(String office) {
    return Tokens.of("m-looks-back", office, "manager");
  }

  /** The open tasks of an office that this reader finds, each as it reads. */
  public static List<JsonPath> tasks(Tokens reader) {
    for (int i = 0; i < 4; i++) { // each does some steps of looking back, and no more
      Api.by(reader).get(TASKS + "?limit=1");
    }
    Response page = Api.by(reader).get(TASKS + "?status=OPEN&limit=200");
    assertEquals(200, page.statusCode(), page.asString());
    List<JsonPath> tasks = new ArrayList<>();
    for (String id : page.jsonPath().<String>getList("tasks.id")) {
      Response task = Api.by(reader).get(TASKS + "/" + id);
      assertEquals(200, task.statusCode(), task.asString());
      tasks.add(task.jsonPath());
    }
    return tasks;
  }

  /** What an office is to stop, by the references of this story. */
  public static List<JsonPath> toStop(Tokens reader, String reference) {
    return tasks(reader).stream()
        .filter(task -> "STILL_UNDER_WAY".equals(task.getString("kind")))
        .filter(task -> reference.equals(task.getString("reference")))
        .toList();
  }

  public static List<JsonPath> toStop(String office, String reference) {
    return toStop(managerOf(office), reference);
  }

  /** What the officers of a measure are to look after. */
  public static List<JsonPath> ofOfficers(String measure) {
    return tasks(her("14101-civil")).stream()
        .filter(task -> measure.equals(task.getString("measure")))
        .toList();
  }

  public static List<String> underWay(String measure) {
    return ofOfficers(measure).stream()
        .flatMap(task -> task.<String>getList("underWay.reference").stream())
        .toList();
  }

  public static Response ends(Tokens reader, String task, String outcome) {
    return Api.by(reader)
        .body("{\"outcome\":\"" + outcome + "\",\"note\":\"文書係に確かめ、封筒を抜き取った。\"}")
        .post(TASKS + "/" + task + "/completion");
  }
}
