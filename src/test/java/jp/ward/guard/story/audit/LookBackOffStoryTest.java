package jp.ward.guard.story.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import jp.ward.guard.story.audit.LookBackOffStoryTest.NoDays;
import jp.ward.guard.testing.GuardTestResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = NoDays.class, restrictToAnnotatedClass = true)
@DisplayName("0日なら、登録の前は見直さない")
class LookBackOffStoryTest extends LookBackStory {

  /** Settings as everywhere, but nothing before a measure is looked at. */
  public static class NoDays extends GuardTestResource {
    @Override
    public Map<String, String> start() {
      Map<String, String> config = super.start();
      config.put("guard.lookback", "0");
      return config;
    }
  }

  @Test
  void nobody_is_told_and_nothing_of_before_is_shown() {
    goesOn(staffAt("14101-tax"), letter(bill, numbered(number)));
    String measure = protectedPerson();
    int after = asks(staffAt("14101-tax"), letter(bill, numbered(number))).getInt("receipt.entry");
    assertEquals(List.of(), ofOfficers(measure));
    assertEquals(List.of(), toStop("14101-tax", bill));
    assertEquals(List.of(after), entries(measure, ""));
  }
}
