/** Fingerpost: a guided pathway for families who disagree about special educational needs. */
module org.fingerpost {
  requires static transitive org.jspecify;
  requires de.focus_shift.jollyday.core;
  requires info.picocli;
  requires java.desktop;
  requires java.sql;
  requires java.xml;
  requires javafx.controls;
  requires openhtmltopdf.core;
  requires openhtmltopdf.pdfbox;
  // PDFBox is an automatic module and cannot say that it needs this.
  requires org.apache.commons.logging;
  requires org.apache.fontbox;
  requires org.apache.pdfbox.io;
  requires org.commonmark;
  requires org.bouncycastle.provider;
  requires org.controlsfx.controls;
  requires atlantafx.base;
  requires org.xerial.sqlitejdbc;
  requires tools.jackson.core;

  // The layout library is only there to compile: it runs from the class path, which costs nothing
  // until a map is drawn (docs/decisions/0006-drawing-pathways.md).
  requires static org.eclipse.elk.alg.layered;
  requires static org.eclipse.elk.core;
  requires static org.eclipse.elk.graph;
  requires static org.eclipse.emf.common;
  requires static org.eclipse.emf.ecore;

  opens org.fingerpost.app to
      info.picocli;

  exports org.fingerpost.app to
      javafx.graphics;

  // Jollyday reads its list of bank holidays through this service, by reflection.
  exports org.fingerpost.law.holidays to
      de.focus_shift.jollyday.core;

  provides de.focus_shift.jollyday.core.spi.HolidayCalendarConfigurationService with
      org.fingerpost.law.holidays.HolidayFile;
}
