; SPDX-License-Identifier: Apache-2.0
; string: strings that grow by being joined, until they are too long. Row: result, longest length, times.
(import (scheme base) (scheme write) (scheme process-context) (scheme time))

(define rows '((test 34 100 2) (warm 163860 100000 20) (full 26214800 500000 400)))

(define (grow text)
  (let* ((doubled (string-append "123" text "456" text "789"))
         (n (string-length doubled))
         (middle (quotient n 2)))
    (string-append (substring doubled middle n) (substring doubled 0 (+ middle 1)))))

(define (grown longest)
  (let loop ((text "abc"))
    (if (> (string-length text) longest)
        text
        (loop (grow text)))))

(define (vowels text)
  (let ((n (string-length text)))
    (let loop ((i 0) (count 0))
      (if (= i n)
          count
          (loop (+ i 1) (if (char=? (string-ref text i) #\a) (+ count 1) count))))))

(define (run longest times)
  (let loop ((i times) (total 0))
    (if (= i 0)
        total
        (let ((text (grown longest)))
          (string-set! text (modulo i 7) #\a)
          (loop (- i 1) (+ total (vowels text)))))))

(include "main.scm")
