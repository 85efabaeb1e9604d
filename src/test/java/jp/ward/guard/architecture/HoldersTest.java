package jp.ward.guard.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("どのテストが守るかは、名前か Javadoc が言う")
class HoldersTest {

  private final Holders holders =
      new Holders(
          Stream.of("KnownTest", "KilledIT", "MovedStoryTest", "TwoPeopleStory")
              .map(name -> source("test", name, "class " + name + " { void a_way() {} }"))
              .toList());

  private static Source source(String root, String name, String text) {
    return Source.of("src/" + root + "/java/jp/ward/guard/" + name + ".java", text);
  }

  private static Source main(String name, String javadoc) {
    return source("main", name, "/**\n * " + javadoc + "\n */\nclass " + name + " {}\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Known", "Killed", "Moved"})
  void a_test_of_its_name_holds_a_class(String name) {
    assertTrue(holders.hold(main(name, "Says nothing.")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Held by KnownTest.",
        "Held\n * by KilledIT.",
        "Held by GoneTest, KnownTest.",
        "INVARIANT: never. Held by MovedStoryTest.a_way."
      })
  void a_test_that_its_javadoc_names_holds_a_class(String javadoc) {
    assertTrue(holders.hold(main("Other", javadoc)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Says nothing.",
        "Held by GoneTest.",
        "Held by TwoPeopleStory.",
        "Unknown to anybody but the KnownTester."
      })
  void nothing_else_does(String javadoc) {
    assertFalse(holders.hold(main("Other", javadoc)));
  }

  @Test
  void a_remark_in_the_code_is_no_javadoc() {
    assertFalse(holders.hold(source("main", "Other", "class Other {} // Held by KnownTest.")));
  }

  @Test
  void what_nobody_wrote_is_missing() {
    Source named = main("Other", "Held by GoneTest, KnownTest, KnownTest.gone, KnownTest.a_way.");
    assertEquals(List.of("GoneTest", "KnownTest.gone"), holders.missingFrom(named).toList());
  }
}
