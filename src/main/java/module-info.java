/** Fingerpost: a guided pathway for families who disagree about special educational needs. */
module org.fingerpost {
  requires static transitive org.jspecify;
  requires de.focus_shift.jollyday.core;
  requires info.picocli;
  requires java.desktop;
  requires java.sql;
  requires javafx.controls;
  requires org.commonmark;
  requires org.controlsfx.controls;
  requires atlantafx.base;
  requires org.xerial.sqlitejdbc;
  requires tools.jackson.core;
}
