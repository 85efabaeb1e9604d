package jp.ward.guard.notice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.ward.guard.directory.Contact;

/** Takes notices in the memory of the test; some offices refuse, some never answer. */
final class Receiver implements Sender {

  final List<Notice> taken = new CopyOnWriteArrayList<>();
  final List<Notice> tried = new CopyOnWriteArrayList<>();
  final Set<String> refusing = ConcurrentHashMap.newKeySet();
  final Set<String> hanging = ConcurrentHashMap.newKeySet();
  final AtomicBoolean sawTransaction = new AtomicBoolean();
  volatile Duration askingFor = Duration.ZERO; // with every refusal, to be left alone
  private final NoticeChannel channel;

  Receiver(NoticeChannel channel) {
    this.channel = channel;
  }

  @Override
  public NoticeChannel channel() {
    return channel;
  }

  @Override
  public boolean isOn() {
    return true;
  }

  @Override
  public boolean reaches(Contact contact) {
    return !(channel == NoticeChannel.MAIL ? contact.mail() : contact.webhook()).isEmpty();
  }

  @Override
  public CompletableFuture<Void> send(Notice notice, Contact contact) {
    tried.add(notice);
    if (QuarkusTransaction.isActive()) {
      sawTransaction.set(true);
    }
    if (hanging.contains(notice.office())) {
      return new CompletableFuture<>();
    }
    if (refusing.contains(notice.office())) {
      return CompletableFuture.failedFuture(new NotTaken("STATUS_503", askingFor));
    }
    taken.add(notice);
    return CompletableFuture.completedFuture(null);
  }
}
