package jp.ward.guard.audit.about;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import jp.ward.guard.audit.trail.Stretch;

/**
 * Finds checks by whom they were about. Each needs a running transaction. Held by CarriedMarksTest,
 * DisclosuresStoryTest.
 */
@ApplicationScoped
public class ChecksAbout {

  private final AboutStore store;

  ChecksAbout(AboutStore store) {
    this.store = store;
  }

  /** Numbers of the checks of a stretch about any of these measures or marks, newest first. */
  public List<Long> newest(Collection<String> subjects, Stretch stretch, int most) {
    return store.newest(subjects, stretch, most);
  }

  /** Numbers of the checks of a stretch about any of these, in the order of the ledger. */
  public List<Long> oldest(Collection<String> subjects, Stretch stretch, int most) {
    return store.oldest(subjects, stretch, most);
  }

  /** Which of these entries rest on a measure, however many others they rest on. */
  public Set<Long> restingOn(String measure, Collection<Long> entries) {
    return store.among(measure, entries);
  }
}
