package jp.ward.guard.audit.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Tells which derived rows are there already, so that an entry that is taken again, after an older
 * position was put back, adds nothing and stops nobody. Held by FollowerTest.
 */
@ApplicationScoped
public class Taken {

  private static final int AT_ONCE = 1_000;

  private final EntityManager entities;

  Taken(EntityManager entities) {
    this.entities = entities;
  }

  /** Picks the keys under which a row stands. */
  public Set<Object> of(Class<?> row, String key, Collection<?> keys) {
    List<Object> all = List.copyOf(keys);
    String text = "select " + key + " from " + row.getSimpleName() + " where " + key + " in :keys";
    Set<Object> found = new HashSet<>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      found.addAll(
          entities
              .createQuery(text, Object.class)
              .setParameter("keys", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
              .getResultList());
    }
    return found;
  }

  /** Persists those of these rows whose id is not there. */
  public <T> void persistNew(Class<T> kind, List<T> rows, Function<T, String> id) {
    Set<Object> taken = of(kind, "id", rows.stream().map(id).toList());
    rows.stream().filter(row -> !taken.contains(id.apply(row))).forEach(entities::persist);
  }
}
