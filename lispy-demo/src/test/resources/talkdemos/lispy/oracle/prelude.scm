; SPDX-License-Identifier: Apache-2.0
;
; The oracle's procedures that call procedures, by plain recursion. What is not here, such as sort, it
; takes from the prelude of the system, as that is a Scheme program like any other.

(define (%some-null? lists)
  (if (null? lists) #f (if (null? (car lists)) #t (%some-null? (cdr lists)))))

(define (%firsts lists)
  (if (null? lists) '() (cons (car (car lists)) (%firsts (cdr lists)))))

(define (%rests lists)
  (if (null? lists) '() (cons (cdr (car lists)) (%rests (cdr lists)))))

(define (map procedure . lists)
  (if (%some-null? lists)
      '()
      ((lambda (first) (cons first (apply map procedure (%rests lists))))
       (apply procedure (%firsts lists)))))

(define (for-each procedure . lists)
  (if (%some-null? lists)
      (if #f #f)
      (begin
        (apply procedure (%firsts lists))
        (apply for-each procedure (%rests lists)))))

(define (%shortest-of length sequences)
  (apply min (map length sequences)))

; The list of (procedure a_i b_i ...) from an index on; elements are looked up when it is their turn.
(define (%columns procedure ref sequences index end)
  (if (= index end)
      '()
      ((lambda (first) (cons first (%columns procedure ref sequences (+ index 1) end)))
       (apply procedure (map (lambda (sequence) (ref sequence index)) sequences)))))

(define (vector-map procedure . vectors)
  (list->vector (%columns procedure vector-ref vectors 0 (%shortest-of vector-length vectors))))

(define (vector-for-each procedure . vectors)
  (begin
    (%columns procedure vector-ref vectors 0 (%shortest-of vector-length vectors))
    (if #f #f)))

(define (string-map procedure . texts)
  (list->string (%columns procedure string-ref texts 0 (%shortest-of string-length texts))))

(define (string-for-each procedure . texts)
  (begin
    (%columns procedure string-ref texts 0 (%shortest-of string-length texts))
    (if #f #f)))
