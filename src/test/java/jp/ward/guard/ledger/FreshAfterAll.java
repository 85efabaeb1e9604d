package jp.ward.guard.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;
import java.util.Arrays;
import jp.ward.guard.testing.FreshRegister;

/**
 * Names the class after which the register is stale in the application that all share: without it,
 * hundreds of stories after it would fail, and it would not. The next class begins fresh.
 */
public class FreshAfterAll implements QuarkusTestAfterAllCallback {

  @Override
  public void afterAll(QuarkusTestContext context) {
    Object test = context.getTestInstance();
    if (test == null || hasItsOwn(test.getClass())) {
      return;
    }
    RegisterFreshness freshness = Arc.container().instance(RegisterFreshness.class).get();
    String cause = freshness.cause();
    if (!cause.isEmpty()) {
      Arc.container().instance(StateNotes.class).get().accept();
      freshness.confirm();
    }
    assertEquals("", cause, () -> test.getClass().getName() + " leaves the register stale");
  }

  private static boolean hasItsOwn(Class<?> test) {
    return test.isAnnotationPresent(FreshRegister.class)
        || Arrays.stream(test.getAnnotationsByType(QuarkusTestResource.class))
            .anyMatch(QuarkusTestResource::restrictToAnnotatedClass);
  }
}
