; A stream is the empty list, or a pair of an item and a promise of the stream after it.
(define-syntax stream-cons
  (syntax-rules ()
    ((_ first rest) (cons first (delay rest)))))

; The stream after the first item.
(define (stream-cdr stream)
  ; gap: the promise has to be kept
  (force (cdr stream))
  ;| (cdr stream)
  ; end of gap
  )

; The whole numbers from n on, without end.
(define (integers n)
  ; gap: n, and then those from the next one on
  (stream-cons n (integers (+ n 1)))
  ;| (stream-cons n '())
  ; end of gap
  )

; The first n items as a list; fewer if the stream has fewer. Computes no item more than that.
(define (take n stream)
  ; gap: mind in which order you ask
  (if (or (= n 0) (null? stream))
      '()
      (cons (car stream)
            (if (= n 1) '() (take (- n 1) (stream-cdr stream)))))
  ;| '()
  ; end of gap
  )

; The stream of (f item) for each item of a stream.
(define (stream-map f stream)
  ; gap: now for the first, later for the rest
  (if (null? stream)
      '()
      (stream-cons (f (car stream)) (stream-map f (stream-cdr stream))))
  ;| stream
  ; end of gap
  )

; The items for which keep? is true. Looks for the next one only when that is asked for.
(define (stream-filter keep? stream)
  ; gap: the first that is kept, and a promise
  (cond ((null? stream) '())
        ((keep? (car stream))
         (stream-cons (car stream) (stream-filter keep? (stream-cdr stream))))
        (else (stream-filter keep? (stream-cdr stream))))
  ;| stream
  ; end of gap
  )

; The prime numbers: 2, and then those of the rest that it does not divide, and so on (the sieve of
; Eratosthenes, for a stream that begins with a prime number).
(define (sieve stream)
  ; gap: the first one, and the sieve of what it does not divide
  (let ((prime (car stream)))
    (stream-cons prime
                 (sieve (stream-filter (lambda (n) (> (remainder n prime) 0))
                                       (stream-cdr stream)))))
  ;| stream
  ; end of gap
  )

(define (primes) (sieve (integers 2)))
