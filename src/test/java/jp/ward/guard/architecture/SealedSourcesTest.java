package jp.ward.guard.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The seal is put on by Hibernate's events: a statement in bulk would write a row without one. */
@DisplayName("封印のある表は、まとめて書き換えない")
class SealedSourcesTest {

  private static final Pattern ENTITY = Pattern.compile("@Table\\(name = \"(\\w+)\"\\)");
  private static final Pattern SEALED = Pattern.compile("\\b[A-Z_]+\\(\"(\\w+)\", \"\\w+\",");
  private static final Pattern PART = Pattern.compile("new Part\\(\"(\\w+)\"");

  private final List<Source> main =
      Sources.all().stream()
          .filter(one -> one.path().startsWith("src/main/java/") && one.name().endsWith(".java"))
          .toList();

  /** Entity name to the file that declares it, for every sealed table and part. */
  private Map<String, String> sealedEntities() {
    String declared =
        main.stream()
            .filter(one -> one.name().equals("SealedTable.java"))
            .findFirst()
            .orElseThrow()
            .words();
    Map<String, String> entities = new TreeMap<>();
    for (Source one : main) {
      Matcher table = ENTITY.matcher(one.words());
      if (table.find() && isSealed(table.group(1), declared)) {
        entities.put(one.name().replace(".java", ""), one.folder());
      }
    }
    return entities;
  }

  private static boolean isSealed(String table, String declared) {
    return SEALED.matcher(declared).results().anyMatch(one -> one.group(1).equals(table))
        || PART.matcher(declared).results().anyMatch(one -> one.group(1).equals(table));
  }

  @Test
  void every_sealed_table_has_its_entity() {
    assertEquals(15, sealedEntities().size(), "" + sealedEntities());
  }

  @Test
  void no_statement_in_bulk_writes_a_sealed_table() {
    for (String entity : sealedEntities().keySet()) {
      Pattern bulk = Pattern.compile("(?i)\"\\s*(update|delete( from)?)\\s+" + entity + "\\b");
      assertEquals(
          List.of(),
          main.stream().filter(one -> bulk.matcher(one.words()).find()).map(Source::path).toList());
    }
  }

  /** Panache's own update() and delete() are bulk statements as well. */
  @Test
  void no_repository_of_a_sealed_table_calls_update_or_delete() {
    for (String entity : sealedEntities().keySet()) {
      Pattern repository = Pattern.compile("PanacheRepositoryBase<" + entity + ",");
      for (Source one : main) {
        if (repository.matcher(one.words()).find()) {
          assertTrue(
              !Pattern.compile("(?<![.\\w])(update|delete|deleteById|deleteAll)\\(\"?")
                  .matcher(one.words().replaceAll("void delete\\(", ""))
                  .find(),
              one.path());
        }
      }
    }
  }
}
