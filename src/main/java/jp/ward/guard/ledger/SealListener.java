package jp.ward.guard.ledger;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Table;
import java.util.Optional;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.AbstractPreDatabaseOperationEvent;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PreDeleteEvent;
import org.hibernate.event.spi.PreDeleteEventListener;
import org.hibernate.event.spi.PreInsertEvent;
import org.hibernate.event.spi.PreInsertEventListener;
import org.hibernate.event.spi.PreUpdateEvent;
import org.hibernate.event.spi.PreUpdateEventListener;

/**
 * Hears of every row that Hibernate writes, so that no store has to think of seals. A statement in
 * bulk would pass it by: SealedSourcesTest holds that none is written over a sealed table.
 */
@ApplicationScoped
class SealListener
    implements PreInsertEventListener, PreUpdateEventListener, PreDeleteEventListener {

  private static final int BEFORE_EVERYTHING = 0;
  private static final boolean GO_ON = false;

  private final transient Seals seals;

  SealListener(Seals seals) {
    this.seals = seals;
  }

  void listen(
      @Observes @Priority(BEFORE_EVERYTHING) StartupEvent start, EntityManagerFactory factory) {
    EventListenerRegistry registry =
        factory.unwrap(SessionFactoryImplementor.class).getEventEngine().getListenerRegistry();
    registry.appendListeners(EventType.PRE_INSERT, this);
    registry.appendListeners(EventType.PRE_UPDATE, this);
    registry.appendListeners(EventType.PRE_DELETE, this);
  }

  @Override
  public boolean onPreInsert(PreInsertEvent event) {
    return touch(event, event.getState(), true);
  }

  @Override
  public boolean onPreUpdate(PreUpdateEvent event) {
    return touch(event, event.getState(), false);
  }

  @Override
  public boolean onPreDelete(PreDeleteEvent event) {
    return touch(event, event.getDeletedState(), false);
  }

  private boolean touch(AbstractPreDatabaseOperationEvent event, Object[] state, boolean isNew) {
    String name = table(event.getEntity().getClass());
    Optional<SealedTable> own = SealedTable.named(name);
    if (own.isPresent()) {
      seals.touch(own.get(), event.getId(), isNew);
    } else {
      SealedTable.withPart(name)
          .ifPresent(whole -> seals.touch(whole, parent(whole, event, state), false));
    }
    return GO_ON;
  }

  private static Object parent(
      SealedTable whole, AbstractPreDatabaseOperationEvent event, Object[] state) {
    String property = whole.part().orElseThrow().property();
    String[] names = event.getPersister().getPropertyNames();
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(property)) {
        return state[i];
      }
    }
    throw new IllegalStateException("a part of " + whole + " names no row that it belongs to");
  }

  private static String table(Class<?> entity) {
    Table named = entity.getAnnotation(Table.class);
    return named == null ? "" : named.name();
  }
}
