; SPDX-License-Identifier: Apache-2.0
; The end of every program: runs it with the row of the table that the command line names, or with the
; one called full, and prints the result and the seconds that it took. A wrong result is an error.

(define (main name)
  (let* ((row (assq name rows))
         (start (current-jiffy))
         (result (apply run (cddr row)))
         (jiffies (- (current-jiffy) start)))
    (write result)
    (newline)
    (display (/ (round (* 1000. (/ jiffies (jiffies-per-second)))) 1000.))
    (newline)
    (if (not (equal? result (cadr row)))
        (error "wrong result, expected" (cadr row)))))

(main (if (pair? (cdr (command-line))) (string->symbol (cadr (command-line))) 'full))
