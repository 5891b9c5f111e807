; SPDX-License-Identifier: Apache-2.0
; SRFI 28, basic format strings.
(define-library (srfi 28)
  (import (scheme base) (scheme write))
  (export format)
  (begin
    ; ~a displays an object, ~s writes it, ~% is a newline, ~~ a tilde. As an addition, #f before the
    ; text means the same as nothing, and a port (or #t) there is written to.
    (define (format first . objects)
      (cond ((string? first)
             (let ((port (open-output-string)))
               (format-to port first objects)
               (get-output-string port)))
            ((not first) (apply format objects))
            (else
             (format-to (if (eq? first #t) (current-output-port) first) (car objects) (cdr objects)))))

    (define (format-to port text objects)
      (let ((end (string-length text)))
        (let next ((index 0) (objects objects))
          (cond ((= index end)
                 (unless (null? objects)
                   (error "format: more objects than places in" text objects)))
                ((not (char=? (string-ref text index) #\~))
                 (write-char (string-ref text index) port)
                 (next (+ index 1) objects))
                ((= (+ index 1) end)
                 (error "format: a lone ~ at the end of" text))
                (else
                 (case (string-ref text (+ index 1))
                   ((#\~) (write-char #\~ port) (next (+ index 2) objects))
                   ((#\%) (newline port) (next (+ index 2) objects))
                   ((#\a #\A) (display (object-for text objects) port) (next (+ index 2) (cdr objects)))
                   ((#\s #\S) (write (object-for text objects) port) (next (+ index 2) (cdr objects)))
                   (else (error "format: unknown escape in" text (string-ref text (+ index 1))))))))))

    (define (object-for text objects)
      (if (pair? objects)
          (car objects)
          (error "format: fewer objects than places in" text)))))
