package jp.ward.guard.notice;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many notices wait and how many nobody was told of; neither kind nor office. The numbers are
 * remembered, so that whoever watches never waits for the database. Held by OutboxJobTest.
 */
@ApplicationScoped
class OutboxMeters {

  private static final List<NoticeState> SHOWN =
      List.of(NoticeState.WAITING, NoticeState.DEAD, NoticeState.UNDELIVERABLE);

  private final NoticeStore store;
  private final MeterRegistry registry;
  private final Map<NoticeState, AtomicLong> counted = new EnumMap<>(NoticeState.class);

  OutboxMeters(NoticeStore store, MeterRegistry registry) {
    this.store = store;
    this.registry = registry;
    for (NoticeState state : SHOWN) {
      String name = "guard.notices." + state.name().toLowerCase(Locale.ROOT);
      counted.put(state, registry.gauge(name, new AtomicLong()));
    }
  }

  void refresh() {
    for (NoticeState state : SHOWN) {
      long now = QuarkusTransaction.requiringNew().call(() -> store.count(state));
      counted.get(state).set(now);
    }
  }

  void count(boolean delivered) {
    registry.counter(delivered ? "guard.notices.delivered" : "guard.notices.failures").increment();
  }

  long last(NoticeState state) {
    return counted.get(state).get();
  }
}
