package org.fingerpost.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fingerpost.casework.CaseFile.Carried;
import org.junit.jupiter.api.Test;

/** What a case file carries arrives exactly as it left, or not at all. */
class CaseFileCodecTest {
  private static final int ROOM = 28 * 1024 * 1024;
  private final CaseFileCodec codec = new CaseFileCodec();

  static Arbitrary<Carried> carried() {
    return Combinators.combine(Arbitraries.create(CaseId::random), AnyEntry.log(), AnyEntry.head())
        .as((id, log, head) -> new Carried(new Case(id, log), head));
  }

  @Provide
  Arbitrary<CaseFile> files() {
    return Combinators.combine(AnyEntry.moment(), carried().list().ofMinSize(1).ofMaxSize(4))
        .as(CaseFile::new);
  }

  @Property(tries = 200)
  void whatIsWrittenIsRead(@ForAll("files") CaseFile file) throws Exception {
    byte[] bytes = codec.write(file, ROOM).orElseThrow();
    CaseFile read = codec.read(bytes);
    assertThat(read).isEqualTo(file);
    assertThat(codec.write(read, ROOM).orElseThrow()).isEqualTo(bytes);
  }

  @Property(tries = 100)
  void aFileThatEndsTooSoonOrTooLateIsDamaged(@ForAll("files") CaseFile file) throws Exception {
    byte[] bytes = codec.write(file, ROOM).orElseThrow();
    for (int length = 0; length < bytes.length; length += 1 + bytes.length / 40) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> codec.read(cut)).isInstanceOf(CaseFileCodec.Unreadable.class);
    }
    assertThatThrownBy(() -> codec.read(Arrays.copyOf(bytes, bytes.length + 1)))
        .isInstanceOf(CaseFileCodec.Unreadable.class);
  }

  private static CaseFile small() {
    Case one =
        new Case(
            CaseId.random(),
            List.of(new Logged(1, Instant.EPOCH, new Entry.Opened("flow", "1", Optional.empty()))));
    Head head = new Head("t", "s", Optional.empty(), Optional.empty(), false);
    return new CaseFile(Instant.EPOCH, List.of(new Carried(one, head)));
  }

  @Test
  void aLaterFormatIsToldFromDamage() throws Exception {
    byte[] bytes = codec.write(small(), ROOM).orElseThrow();
    byte[] later = bytes.clone();
    ByteBuffer.wrap(later).putInt(2);
    assertThatThrownBy(() -> codec.read(later))
        .isInstanceOfSatisfying(
            CaseFileCodec.Unreadable.class, refused -> assertThat(refused.newer()).isTrue());
    byte[] nonsense = bytes.clone();
    ByteBuffer.wrap(nonsense).putInt(-1);
    assertThatThrownBy(() -> codec.read(nonsense))
        .isInstanceOfSatisfying(
            CaseFileCodec.Unreadable.class, refused -> assertThat(refused.newer()).isFalse());
  }

  @Test
  void countsThatTheBytesCannotHoldAreRefused() throws Exception {
    byte[] bytes = codec.write(small(), ROOM).orElseThrow();
    for (int at : new int[] {16, 20}) {
      for (int count : new int[] {0, -1, 2, 10_000, Integer.MAX_VALUE}) {
        byte[] wrong = bytes.clone();
        ByteBuffer.wrap(wrong).putInt(at, count);
        assertThatThrownBy(() -> codec.read(wrong)).isInstanceOf(CaseFileCodec.Unreadable.class);
      }
    }
  }

  @Test
  void aNoteThatWouldLeaveNoNumberForTheNextIsRefused() throws Exception {
    Case one = small().cases().getFirst().content();
    Entry note = new Entry.NoteWritten(new NoteId(Integer.MAX_VALUE), Optional.empty(), "x");
    CaseFile file =
        new CaseFile(
            Instant.EPOCH,
            List.of(
                new Carried(
                    one.plus(new Logged(2, Instant.EPOCH, note)),
                    small().cases().getFirst().head())));
    byte[] bytes = codec.write(file, ROOM).orElseThrow();
    assertThatThrownBy(() -> codec.read(bytes)).isInstanceOf(CaseFileCodec.Unreadable.class);
  }

  @Test
  void moreThanThereIsRoomForIsNotWritten() {
    assertThat(codec.write(small(), 20)).isEmpty();
  }
}
