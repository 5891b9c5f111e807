; SPDX-License-Identifier: Apache-2.0
; SRFI 128, comparators: what hash tables (SRFI 125) and sorting ask for.
(define-library (srfi 128)
  (import (scheme base) (scheme char))
  (export
   comparator? make-comparator make-pair-comparator make-list-comparator make-vector-comparator
   make-eq-comparator make-eqv-comparator make-equal-comparator make-default-comparator
   boolean-hash char-hash string-hash string-ci-hash symbol-hash number-hash default-hash
   comparator-type-test-predicate comparator-equality-predicate
   comparator-ordering-predicate comparator-hash-function
   comparator-ordered? comparator-hashable?
   comparator-test-type comparator-check-type comparator-hash
   =? <? >? <=? >=? comparator-if<=>)
  (begin
    (define-record-type comparator
      (new-comparator type? same? less? hash)
      comparator?
      (type? comparator-type-test-predicate)
      (same? comparator-equality-predicate)
      (less? comparator-ordering-predicate*)
      (hash comparator-hash-function*))

    ; #t as the type means anything; #f as less? or hash means that there is none.
    (define (make-comparator type? same? less? hash)
      (new-comparator (if (eq? type? #t) (lambda (object) #t) type?) same? less? hash))

    (define (comparator-ordered? comparator)
      (and (comparator-ordering-predicate* comparator) #t))
    (define (comparator-hashable? comparator)
      (and (comparator-hash-function* comparator) #t))
    (define (comparator-ordering-predicate comparator)
      (or (comparator-ordering-predicate* comparator)
          (lambda (a b) (error "the comparator has no order" comparator))))
    (define (comparator-hash-function comparator)
      (or (comparator-hash-function* comparator)
          (lambda (object) (error "the comparator has no hash function" comparator))))

    (define (comparator-test-type comparator object)
      ((comparator-type-test-predicate comparator) object))
    (define (comparator-check-type comparator object)
      (or (comparator-test-type comparator object)
          (error "the comparator does not compare" object)))
    (define (comparator-hash comparator object)
      ((comparator-hash-function comparator) object))

    (define (make-eq-comparator) (make-comparator #t eq? #f default-hash))
    (define (make-eqv-comparator) (make-comparator #t eqv? #f default-hash))
    (define (make-equal-comparator) (make-comparator #t equal? #f default-hash))
    (define (make-default-comparator) (make-comparator #t equal? default<? default-hash))

    (define (make-pair-comparator car-comparator cdr-comparator)
      (make-comparator
       (lambda (object)
         (and (pair? object)
              (comparator-test-type car-comparator (car object))
              (comparator-test-type cdr-comparator (cdr object))))
       (lambda (a b) (and (=? car-comparator (car a) (car b)) (=? cdr-comparator (cdr a) (cdr b))))
       (lambda (a b)
         (if (=? car-comparator (car a) (car b))
             (<? cdr-comparator (cdr a) (cdr b))
             (<? car-comparator (car a) (car b))))
       (lambda (pair)
         (mix (comparator-hash car-comparator (car pair)) (comparator-hash cdr-comparator (cdr pair))))))

    (define (all? wanted? items)
      (or (null? items) (and (wanted? (car items)) (all? wanted? (cdr items)))))

    ; Lists are in the order of a dictionary.
    (define (make-list-comparator element)
      (make-comparator
       (lambda (object)
         (and (list? object) (all? (lambda (item) (comparator-test-type element item)) object)))
       (lambda (a b)
         (and (= (length a) (length b)) (all? values (map (lambda (x y) (=? element x y)) a b))))
       (lambda (a b) (list<? (lambda (x y) (=? element x y)) (lambda (x y) (<? element x y)) a b))
       (lambda (items) (hash-list (lambda (item) (comparator-hash element item)) items))))

    ; A shorter vector comes before a longer one.
    (define (make-vector-comparator element)
      (let ((items (make-list-comparator element)))
        (make-comparator
         (lambda (object) (and (vector? object) (comparator-test-type items (vector->list object))))
         (lambda (a b) (=? items (vector->list a) (vector->list b)))
         (lambda (a b)
           (or (< (vector-length a) (vector-length b))
               (and (= (vector-length a) (vector-length b))
                    (<? items (vector->list a) (vector->list b)))))
         (lambda (vector) (comparator-hash items (vector->list vector))))))

    (define (list<? same? less? a b)
      (cond ((null? b) #f)
            ((null? a) #t)
            ((same? (car a) (car b)) (list<? same? less? (cdr a) (cdr b)))
            (else (less? (car a) (car b)))))

    ; Hash functions: exact integers from 0 to 2^25 - 1.
    (define (mix a b) (modulo (+ (* a 31) b) 33554432))
    (define (hash-list hash items)
      (let next ((items items) (result 1))
        (if (null? items) result (next (cdr items) (mix result (hash (car items)))))))

    (define (boolean-hash object) (if object 1 2))
    (define (char-hash char) (mix 3 (char->integer char)))
    (define (string-hash text . ignored)
      (hash-list char->integer (string->list text)))
    (define (string-ci-hash text . ignored) (string-hash (string-foldcase text)))
    (define (symbol-hash symbol) (string-hash (symbol->string symbol)))
    (define (number-hash number)
      (if (and (rational? number) (integer? number))
          (modulo (exact number) 33554393)
          (string-hash (number->string number))))

    ; Equal objects have equal hashes; what has no contents of its own all has the same.
    (define (default-hash object . ignored)
      (cond ((pair? object) (mix (default-hash (car object)) (default-hash (cdr object))))
            ((string? object) (string-hash object))
            ((symbol? object) (symbol-hash object))
            ((number? object) (number-hash object))
            ((char? object) (char-hash object))
            ((boolean? object) (boolean-hash object))
            ((vector? object) (hash-list default-hash (vector->list object)))
            ((bytevector? object) (mix 5 (bytevector-length object)))
            (else 0)))

    ; Types come in this order; objects of the other types are not less than each other.
    (define (type-rank object)
      (cond ((null? object) 0)
            ((pair? object) 1)
            ((boolean? object) 2)
            ((char? object) 3)
            ((string? object) 4)
            ((symbol? object) 5)
            ((number? object) 6)
            ((vector? object) 7)
            ((bytevector? object) 8)
            (else 9)))

    (define (default<? a b)
      (let ((rank-a (type-rank a)) (rank-b (type-rank b)))
        (if (= rank-a rank-b)
            (case rank-a
              ((1) (if (equal? (car a) (car b))
                       (default<? (cdr a) (cdr b))
                       (default<? (car a) (car b))))
              ((2) (and (not a) b))
              ((3) (char<? a b))
              ((4) (string<? a b))
              ((5) (string<? (symbol->string a) (symbol->string b)))
              ((6) (number<? a b))
              ((7) (sequence<? vector-length vector-ref a b))
              ((8) (sequence<? bytevector-length bytevector-u8-ref a b))
              (else #f))
            (< rank-a rank-b))))

    ; Numbers that are no reals are in the order of their parts.
    (define (number<? a b)
      (and (real? a) (real? b) (< a b)))

    (define (sequence<? size-of ref a b)
      (let ((size-a (size-of a)) (size-b (size-of b)))
        (if (= size-a size-b)
            (let next ((index 0))
              (cond ((= index size-a) #f)
                    ((equal? (ref a index) (ref b index)) (next (+ index 1)))
                    (else (default<? (ref a index) (ref b index)))))
            (< size-a size-b))))

    (define (in-sequence? related? a b others)
      (and (related? a b)
           (or (null? others) (in-sequence? related? b (car others) (cdr others)))))

    (define (=? comparator a b . others)
      (in-sequence? (comparator-equality-predicate comparator) a b others))
    (define (<? comparator a b . others)
      (in-sequence? (comparator-ordering-predicate comparator) a b others))
    (define (>? comparator a b . others)
      (let ((less? (comparator-ordering-predicate comparator)))
        (in-sequence? (lambda (a b) (less? b a)) a b others)))
    (define (<=? comparator a b . others)
      (let ((less? (comparator-ordering-predicate comparator)))
        (in-sequence? (lambda (a b) (not (less? b a))) a b others)))
    (define (>=? comparator a b . others)
      (let ((less? (comparator-ordering-predicate comparator)))
        (in-sequence? (lambda (a b) (not (less? a b))) a b others)))

    ; (comparator-if<=> [comparator] a b less equal greater)
    (define-syntax comparator-if<=>
      (syntax-rules ()
        ((_ a b less equal greater)
         (comparator-if<=> (make-default-comparator) a b less equal greater))
        ((_ comparator a b less equal greater)
         (let ((c comparator) (x a) (y b))
           (cond ((=? c x y) equal)
                 ((<? c x y) less)
                 (else greater))))))))
