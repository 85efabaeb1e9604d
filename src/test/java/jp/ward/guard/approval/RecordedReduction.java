package jp.ward.guard.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.ward.guard.access.Caller;
import jp.ward.guard.ledger.Entry;

/** An effect of the tests: remembers what it was told to carry out. */
@ApplicationScoped
public class RecordedReduction implements ReductionEffect {

  public static final String NAME = "recorded-by-a-test";

  private final List<Granted> carriedOut = new CopyOnWriteArrayList<>();

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Entry> apply(Granted granted, Caller lastVoter) {
    if (granted.change().contains("fail")) {
      throw new IllegalStateException("the effect fails");
    }
    carriedOut.add(granted);
    return List.of();
  }

  public List<Granted> carriedOut(String approval) {
    return carriedOut.stream().filter(one -> one.approval().equals(approval)).toList();
  }
}
