; SPDX-License-Identifier: Apache-2.0
; read: writes data into a string and reads them back; ports, the printer and the reader.
; Row: result, size, times.
(import (scheme base) (scheme read) (scheme write) (scheme process-context) (scheme time))

(define rows '((test 2 2 1) (warm 300 300 3) (full 1000 1000 200)))

(define (sample size)
  (let loop ((i 0) (data '()))
    (if (= i size)
        data
        (loop (+ i 1)
              (cons (list i
                          (* 1.5 (+ i 1))
                          (quotient 1000000000000 (+ i 1))
                          'symbol
                          (vector i "text with \"quotes\"" #\a)
                          (list #t '(nested (lists (of symbols))) (- i)))
                    data)))))

(define (written data)
  (let ((out (open-output-string)))
    (for-each (lambda (datum)
                (write datum out)
                (newline out))
              data)
    (get-output-string out)))

(define (read-all text)
  (let ((in (open-input-string text)))
    (let loop ((data '()))
      (let ((datum (read in)))
        (if (eof-object? datum)
            data
            (loop (cons datum data)))))))

; the number of data read, if they are written as the same text
(define (run size times)
  (let* ((text (written (sample size))) (data (read-all text)) (back (written (reverse data))))
    (cond ((not (string=? text back)) #f)
          ((= times 1) (length data))
          (else (run size (- times 1))))))

(include "main.scm")
