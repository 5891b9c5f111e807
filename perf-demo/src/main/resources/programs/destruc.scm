; SPDX-License-Identifier: Apache-2.0
; destruc: lists of lists that are cut and joined in place by set-car! and set-cdr!.
; Row: result, lists, length, times.
(import (scheme base) (scheme write) (scheme process-context) (scheme time))

(define rows '((test 260 4 10 5) (warm 1822200 40 100 2000) (full 1954000 40 100 60000)))

(define (fresh count length)
  (let loop ((i 0) (lists '()))
    (if (= i count)
        lists
        (loop (+ i 1) (cons (make-list length i) lists)))))

(define (last-pair list)
  (if (pair? (cdr list))
      (last-pair (cdr list))
      list))

; cuts the list into two halves and answers the second one
(define (halve! list length)
  (let loop ((i (- (quotient length 2) 1)) (rest list))
    (if (= i 0)
        (let ((second (cdr rest)))
          (set-cdr! rest '())
          second)
        (loop (- i 1) (cdr rest)))))

; every list gives its second half to the next one, the last list to the first, and counts up its items
(define (exchange! lists length)
  (let loop ((rest lists) (given (halve! (car lists) length)))
    (let* ((target (if (pair? (cdr rest)) (cadr rest) (car lists)))
           (next (if (pair? (cdr rest)) (halve! target length) '())))
      (set-cdr! (last-pair target) given)
      (let count ((items target))
        (if (pair? items)
            (begin
              (set-car! items (modulo (+ (car items) 1) 1009))
              (count (cdr items)))))
      (if (pair? (cdr rest))
          (loop (cdr rest) next)))))

(define (total lists)
  (let loop ((rest lists) (sum 0))
    (if (null? rest)
        sum
        (loop (cdr rest) (+ sum (apply + (car rest)))))))

(define (run count length times)
  (let ((lists (fresh count length)))
    (let loop ((i times))
      (if (= i 0)
          (total lists)
          (begin
            (exchange! lists length)
            (loop (- i 1)))))))

(include "main.scm")
