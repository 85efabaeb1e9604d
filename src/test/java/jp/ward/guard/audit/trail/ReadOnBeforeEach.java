package jp.ward.guard.audit.trail;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/**
 * Lets the audit read on before each test, which no job does here: else whoever looks first after
 * thousands of entries would see what a bounded reading has reached, and tests would rest on the
 * order of others.
 */
public class ReadOnBeforeEach implements QuarkusTestBeforeEachCallback {

  private static final int ALL = 100_000;

  @Override
  public void beforeEach(QuarkusTestMethodContext context) {
    try {
      Arc.container().instance(Follower.class).get().catchUp(ALL);
    } catch (RuntimeException broken) {
      // Some tests take the database or its keys away, and say themselves what follows from it.
    }
  }
}
