package jp.ward.guard.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptPathTest {

  private static final String JSON =
      """
      {"id":"chk_1","entry":7,"share":0.5,"long":12345678901,"yes":true,"none":null,"empty":[],
       "size":3,"class":"word","ids":["a","b"],
       "rows":[{"row":"R1","steps":[{"code":"S1"},{"code":"S2"}]},{"row":"R2","steps":[]},{}],
       "deep":{"deeper":{"deepest":[[1,2],[3]]}}}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id",
        "entry",
        "share",
        "long",
        "yes",
        "none",
        "none.of.it",
        "absent",
        "absent.field",
        "absent[0]",
        "empty",
        "empty[0]",
        "empty.id",
        "size",
        "class",
        "id.length",
        "ids",
        "ids.length",
        "entry.id",
        "rows.row.row",
        "id[0]",
        "deep[0]",
        "ids[1]",
        "ids[-1]",
        "ids[2]",
        "rows",
        "rows.row",
        "rows[0]",
        "rows[1].row",
        "rows[-1].row",
        "rows[5].row",
        "rows.steps",
        "rows.steps.code",
        "rows[0].steps.code",
        "rows[0].steps[1].code",
        "rows.steps[0]",
        "deep.deeper.deepest",
        "deep.deeper.deepest[0][1]",
        "",
        "$",
        "rows.size()",
        "rows.find { it.row == 'R2' }.row",
      })
  void it_reads_what_rest_assured_reads(String path) {
    Object theirs = new JsonPath(JSON).get(path);
    Object ours = new KeptPath(JSON).get(path);
    assertEquals(theirs, ours);
  }
}
